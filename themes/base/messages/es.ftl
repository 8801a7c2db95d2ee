### Lo que dicen las páginas del sitio, aparte del contenido. Palabras sencillas, frases cortas, de tú.

## Every page

skip-label = Atajos
skip-main = Ir al texto
menu-label = Menú
languages-label = Idiomas
language-missing = Esta página aún no está en español. El enlace lleva a la más cercana que sí lo está.
crumbs-label = Estás aquí
example = Ejemplo, no es real
website = Sitio web
source = fuente
sources = Fuentes
languages = Idiomas
run-by = A cargo de
funded-by = Financiado por
leaves-site = Abre otro sitio o aplicación.
not-stated = No se dice
also-called = También se llama
outline = En esta página
always-open = las 24 horas
always-open-long = De día y de noche
hours-unknown = No se sabe el horario
minutes = { $count ->
    [one] 1 minuto de lectura
   *[other] { $count } minutos de lectura
}

## Talk to someone now

talk-heading = Habla con alguien
talk-danger = ¿Peligro?
# { $number } es el número de emergencia del país, como el 911.
talk-emergency = Llama al { $number }
# Nombres cortos de las dos páginas para emergencias.
talk-overdose = Sobredosis: qué hacer
talk-stopping = Dejarlo de golpe
# Va entre una palabra y un número: Por texto: HOME al 741741.
channel-to = al
channel-press = oprime el { $key_to_press }
talk-page-heading = No tienes que enfrentar esto a solas
talk-page-words = No hace falta saber qué decir. Basta con “No sé por dónde empezar”.
talk-page-hang-up = Puedes terminar la llamada o el chat cuando quieras.
talk-page-busy = Si nadie contesta, prueba con la línea siguiente. No es por ti.
talk-page-all = Ver todas las líneas, con horarios e idiomas
talk-page-family = Líneas y grupos para familiares y amistades

## What a script says of hours and of age

open-now = Ahora atienden.
# { $time } es una hora en el reloj de quien lee. Sin "a las", porque a la una se dice "a la".
open-until = Ahora atienden (hasta { $time }).
open-closed = Ahora no atienden.
open-opens = Ahora no atienden. Atienden hoy (desde { $time }).
open-tomorrow = Ahora no atienden. Atienden mañana (desde { $time }).
open-day = Ahora no atienden. Atienden el { $day } (desde { $time }).
open-your-clock = Es la hora de tu reloj.
open-holidays = En días feriados puede cambiar.
# { $date } es el día en que se hizo el sitio.
old = Esta lista se hizo el { $date }. Desde entonces pueden haber cambiado horas y números: si puedes, llama primero.
exit = Salir de este sitio

## Foot of the page

# { $site } es el nombre del sitio.
foot-not-emergency = { $site } es una lista de grupos y líneas. No es un servicio de emergencia.
foot-call = Si alguien está en peligro, llama al { $number }.
foot-disclaimer = No pertenece a ninguna confraternidad ni habla en nombre de ninguna. Nada de lo que hay aquí es consejo médico.
foot-private = Este sitio no usa cookies y no le dice a nadie lo que miras. No puede borrar el historial de tu navegador ni tu factura de teléfono.
foot-demonstration = Esto es una demostración. Las entradas marcadas “Ejemplo, no es real” son inventadas.
foot-run-by = A cargo de
foot-reach = (no es una línea de emergencia):
foot-reach-form = un formulario
foot-contact = Comunícate con nosotros
foot-about = Acerca de esta lista
foot-fresh = ¿Qué tan al día está esta lista?
foot-print = Imprime esta lista
foot-search = Busca en este sitio
foot-privacy = Privacidad
foot-safety = Para tu seguridad
foot-licence = Licencia de la lista:
foot-built = Esta lista se hizo el

## Counts. { $count } is a number

count-kinds = { $count ->
    [one] 1 tipo
   *[other] { $count } tipos
}
count-groups = { $count ->
    [0] ningún grupo
    [one] 1 grupo
   *[other] { $count } grupos
}
count-lines = { $count ->
    [one] 1 línea
   *[other] { $count } líneas
}
count-articles = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}

## Home

soon-heading = Reuniones ahora y más tarde
soon-none-left = Hoy ya no quedan reuniones en persona. A estas puedes entrar desde donde estás:
soon-name-town = A estas puedes entrar desde donde estás. Para reuniones en persona, escribe tu ciudad en la búsqueda.
soon-lines = Atienden ahora: líneas donde contesta gente que ha pasado por lo mismo
home-heading = Grupos adonde ir y gente con quien hablar
home-week = Reuniones, día por día
home-all-groups = { $count ->
    [one] Mira el único grupo de esta lista
   *[other] Encuentra tu camino entre los { $count } grupos
}
home-kinds = Tipos de grupos
home-kinds-lead = Ningún tipo le sirve a todo el mundo, y puedes probar varios. Están en orden alfabético.
home-compare = Compáralos lado a lado
home-more = Más ayuda
home-services = Tratamiento y servicios
home-services-lead = Desintoxicación, tratamiento, medicamentos, vivienda, naloxona, transporte y más: cuánto cuesta y cómo entrar.
home-activities = Actividades sin alcohol ni drogas
home-activities-lead = Desayunos, caminatas y noches donde nadie bebe ni consume.
home-stories = Historias
home-stories-lead = Hay personas que cuentan cómo lo vivieron.
home-read = Empieza aquí
home-all-articles = Todo lo que hay para leer

## Reach out

reach-heading = Comunícate con nosotros
# { $name } es la organización a cargo del sitio.
reach-by = Esta lista está a cargo de { $name }.
reach-not-emergency = No somos una línea de emergencia.
reach-lead = A quienes cuidan esta lista les alegra saber de ti.
reach-keeps = que cuida esta lista
reach-who = Quién contesta
reach-form = Formulario
reach-hours = Cuándo
reach-for = Para quién
reach-next = Qué pasa después
reach-more = Quién contesta, cuándo y qué pasa después
reach-wrong = Cuéntanos, y lo arreglamos.
reach-wrong-how = Cómo se corrige una entrada o se quita de la lista

## About this list

about-who = Quién está a cargo y quién paga
about-who-unknown = Quienes están a cargo de este sitio no han dicho quiénes son.
about-what = Qué hay en ella
about-examples = { $count ->
    [one] Una de estas entradas es inventada, y lleva la marca “Ejemplo, no es real”.
   *[other] { $count } de estas entradas son inventadas, y llevan la marca “Ejemplo, no es real”.
}
about-programs = Tipos de grupos que se reúnen
about-without = Se describen aquí, aunque todavía no hay ningún grupo en la lista:
about-not = Qué no hay en ella
about-checks = Cómo se comprueban las entradas
# Los dos son números de entradas; { $date } es el día en que se hizo el sitio.
about-checked = En el año anterior al { $date } se comprobaron { $checked } de { $total } entradas.
about-marked = Cada entrada dice cuándo se comprobó por última vez, y cómo. Si nadie lo ha dicho, también lo dice.
about-order = En qué orden
about-order-text = Los grupos están por día y hora; todo lo demás, en orden alfabético. Ni el tamaño, ni el dinero, ni nuestros gustos hacen subir a nadie.
about-paid = { $count ->
    [0] Nadie ha pagado por estar en esta lista.
    [one] Hay una entrada pagada. Ella misma lo dice, y está donde estaría sin pagar.
   *[other] Hay { $count } entradas pagadas. Cada una lo dice, y está donde estaría sin pagar.
}
about-corrections = Corregir algo, o salir de la lista
about-corrections-text = Si algo está mal, o no quieres que tu grupo esté en esta lista, cuéntanos. No tienes que dar una razón.
about-exchange = Para otros programas
about-exchange-text = Estos archivos contienen las reuniones de esta lista para aplicaciones, mapas y otros sitios. Se hacen junto con estas páginas, así que dicen lo mismo.
about-exchange-licence = Qué se puede hacer con ellos: { $licence }.
about-exchange-programs = De un solo tipo de grupos:
about-exchange-not = Ningún archivo tiene enlaces que hay que pedir, lugares privados ni nombres de personas. Los ejemplos no están en ninguno.
about-everyone = ¿Puede usarla todo el mundo?
about-everyone-text = Las páginas están hechas para usarse con teclado, con letra grande, en claro y en oscuro, sin scripts y con lector de pantalla. Unos programas las revisan según WCAG 2.2, nivel AA, y no encuentran nada.
about-everyone-not = Los programas solo encuentran una parte de lo que puede fallar. Todavía nadie que use un lector de pantalla ha probado estas páginas. Si algo no te funciona, cuéntanos.
about-limits = Lo que esta lista no es
about-licence = Licencia de la lista
about-more = Con nuestras propias palabras

privacy-lead = Qué hace este sitio con tu visita y qué no puede evitar. Esta página se crea junto con las demás, a partir de lo que hacen de verdad.
privacy-does = Qué hace este sitio
privacy-no-cookies = No usa cookies y no cuenta a nadie.
privacy-no-others = Cada página le dice a tu navegador que cargue archivos solo de este sitio. Así, ninguna otra empresa se entera por una página de que la leíste.
privacy-no-name = No pide nombre ni cuenta.
privacy-typed = Lo que escribes en un cuadro de búsqueda se queda en tu dispositivo.
privacy-locates = Solo se pregunta dónde estás cuando pulsas el botón para eso. La respuesta se queda en tu dispositivo.
privacy-no-place = Nunca pregunta dónde estás.
privacy-in-parts = Esta lista es grande. Por eso, la búsqueda de grupos carga solo la parte cercana al lugar que buscas, y quien envía las páginas puede ver qué parte es.
privacy-referrer = Cuando sigues un enlace a otro sitio, tu navegador no dice de qué página vienes.
privacy-device = Qué se queda en tu dispositivo
privacy-keeps = Lo que eliges guardar se queda aquí hasta que lo quitas. No se envía a nadie.
privacy-kept = Ver lo guardado
privacy-copies = Si pides una copia para leer sin internet, sus páginas se quedan aquí hasta que la quitas.
privacy-browser = Tu navegador guarda lo que guarda de cualquier sitio: el historial y copias de las páginas.
privacy-links = Adónde llevan los enlaces
privacy-links-text = En cuanto sigues un enlace a otro sitio, valen las reglas de ese sitio. Puede pedirte tu nombre, usar cookies o contarte.
privacy-more = { $count ->
  [0] y ningún otro sitio
  [one] y otro sitio
 *[other] y otros { $count } sitios
}
privacy-sites = Otros enlaces
privacy-sites-text = Los grupos, los programas, los servicios y las fuentes de los artículos tienen sus propios sitios.
privacy-cannot = Qué no puede evitar ningún sitio
privacy-history = Tu navegador recuerda las páginas que viste. Si tienes la sesión abierta, tus otros dispositivos también pueden mostrarlas.
privacy-filters = La dirección de una lista dice qué buscaste, por ejemplo un día o una ciudad. Queda en el historial, y la ve quien envía las páginas. Lo que eliges dentro de la lista no se envía, pero queda en el historial.
privacy-sent-by = Es de
privacy-logs = La computadora que te envía estas páginas puede anotar que tu conexión las pidió.
privacy-network = Tu compañía de internet, tu escuela o trabajo, o quien maneja el Wi-Fi puede ver que visitas este sitio.
privacy-bill = Las llamadas y los mensajes quedan en las listas del teléfono y en la factura.
privacy-near = Alguien a tu lado, o una aplicación en el dispositivo, puede ver lo que tú ves.
privacy-promise = Por eso no prometemos que nadie pueda enterarse. Prometemos que estas páginas no lo cuentan.
privacy-safety = Cómo salir rápido, y qué hacer en una computadora compartida
privacy-ask = Preguntas sobre esto
privacy-ask-text = Pregunta a quienes llevan este sitio:

## How fresh the list is

fresh-lead = Las horas y los números cambian. Aquí está cuándo comprobó alguien cada entrada por última vez; primero, las más antiguas.
fresh-ages = Última comprobación, vista desde el { $date }
fresh-kind = Tipo
fresh-oldest = Todas las entradas; primero, las comprobadas hace más tiempo
fresh-never = Nadie ha dicho que esto se haya comprobado alguna vez.
fresh-overdue = Había que comprobarlo de nuevo el { $date }.

## Lists for paper

print-lead = Cada una de estas es una página con una lista completa, hecha para papel.
print-how = Abre una y elige Imprimir en tu navegador (Ctrl y P, o el menú Compartir en un teléfono). Caben en A4 y en Carta. La letra grande es de 18 puntos.
print-large = letra grande
print-in-large = En letra grande
print-in-normal = En letra normal
print-list = Volver a la lista
print-sheet-lead = Elige Imprimir en tu navegador.
print-legend = Qué quieren decir las palabras y las marcas

## Lists of meetings

groups-show-all = Mostrar todo ({ $count })
groups-all = Todos los grupos
list-empty = Por ahora no hay nada en esta lista.
list-empty-all = Mira todos los grupos
list-official = Puede haber más en
list-others = Otras listas como esta
calendar-add = Agregar a tu calendario
calendar-subscribe = Suscribirse
calendar-how = Si te suscribes, los cambios llegan solos.
calendar-seen = Quien ve tu calendario también ve esto.
pager-label = Páginas de esta lista
pager-previous = Página anterior
pager-next = Página siguiente
pager-page = Página

## A group

group-independent = Grupo independiente
group-when = Cuándo
group-where = Dónde
group-join = Cómo entrar desde tu casa
group-who = Quién puede venir
group-expect = Qué vas a encontrar
group-know = Bueno saberlo
group-tags = Cómo es este grupo
group-medication = Medicamentos
group-cost = Costo
group-organizations = Con el apoyo de
group-codes = Códigos en la lista impresa
group-nearby = También cerca
contributions = Para contribuir
contact-heading = Pregúntale al grupo
contact-heading-other = Pregúntale a alguien
contact-name = Pregunta por
contact-phone = Teléfono
contact-email = Correo electrónico
checked-heading = ¿Está al día?
checked-never = Nadie nos ha dicho todavía cuándo se comprobó esto por última vez.
report-heading = ¿Hay algo mal aquí?
moved-text = Lo encuentras aquí:
status-since = Desde el { $date }.
status-instead = Puedes ir a
closure-instead = La reunión es aquí:
access-heading = Accesibilidad
access-unknown = Todavía no se sabe:
place-private = La dirección no se publica. Pregúntale al grupo.
place-approximate = Solo se da la zona. Pregunta por el lugar exacto.
place-roughly = Esto es solo aproximado. Pregunta por el lugar exacto.
place-meetings = Reuniones aquí
place-offices = También aquí:
place-none = Por ahora no hay reuniones aquí en la lista.
online-join = Entrar en línea
online-join-on = Entrar por { $platform }
online-register = Inscribirse para entrar
online-ask = Pedir el enlace
online-opens = Abre { $host }. El nombre que escribas allí puede ser cualquiera.
online-id = Número de la reunión
online-passcode = Código de acceso
online-phone = Por teléfono

group-next = Las próximas fechas
group-now = ya empezó, entra
tools-label = Guarda esta página o compártela
tools-keep = Guardar en este dispositivo
tools-drop = Dejar de guardar
tools-share = Compartir
tools-copy = Copiar nombre, hora y dirección
# Lo que una aplicación de mensajes muestra debajo del nombre de una página que se comparte.
share-description = Abre el enlace para ver más.
tools-note = Lo que guardas se queda en este navegador. Quien use este dispositivo puede verlo.
tools-kept = Guardado en este dispositivo.
tools-not-kept = Este navegador no guarda nada.
tools-dropped = Ya no está guardado.
tools-copied = Copiado.
tools-not-copied = Este navegador no copia. Copia la dirección de la página.

## What is kept on a device

kept-link = Guardado aquí
kept-lead = Los grupos que elegiste guardar. La lista está solo en este navegador.
kept-where = Nadie más se entera, pero quien use este dispositivo puede verla. Si borras los datos del navegador, se borra la lista.
kept-none = Aquí no hay nada guardado. En la página de un grupo, elige “Guardar en este dispositivo”.
kept-said = Qué te parece
kept-said-nothing = Sin nota
kept-said-want = Quiero ir
kept-said-liked = Fui y me gustó
kept-said-not = No es para mí
kept-calendar = Poner todo en un calendario
kept-print = Imprimir
kept-clear = Borrar toda la lista
kept-cleared = La lista está borrada. No hay nada guardado.
kept-no-calendar = No se pudieron cargar los calendarios.
kept-script = Esta página necesita JavaScript, porque solo este navegador sabe lo que está guardado.

## A copy for when there is no network

offline-heading = Sin conexión
offline-what = Este dispositivo puede guardar los números y tu lista, para un lugar sin conexión. Quien lo use puede ver que están ahí.
offline-make = Guardar una copia en este dispositivo
offline-drop = Quitar la copia
offline-made = En este dispositivo hay guardada una copia del { $date }.
offline-not-made = No se pudo hacer la copia.

## Search

search-label = Busca líneas, artículos y más
search-groups = ¿Buscas una reunión?
search-none = No se encontró nada. Prueba con una sola palabra, o mira una de estas listas:
search-not-loaded = No se pudo cargar la búsqueda. Vuelve a cargar la página, o usa estas listas:
search-lists = O mira una lista
search-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}

## Hotlines

hotlines-lead = Elige la línea que te sirva. Puedes terminar la llamada cuando quieras.
hotlines-all = Todas las líneas de ayuda
hotline-others = Otras líneas sobre lo mismo
hotline-reach = Cómo comunicarte
hotline-happens = Qué pasa
hotline-private = ¿Qué tan privado es?
hotline-about = Acerca de esta línea
hotline-offers = Te pueden dar
hotline-for = Para
hotline-needs = Sobre
hotline-ages = Edades
hotline-where = Funciona en

## Kinds of groups

programs-lead = La gente se recupera de distintas maneras. Esto es lo que cada tipo de grupo dice de sí mismo.
programs-order = Están en orden alfabético. Puedes ir a más de uno.
programs-scroll = La tabla sigue hacia un lado.
programs-caption = Tipos de grupos lado a lado
programs-kind = Tipo de grupo
programs-choose = ¿Tienes dudas? Contesta una pregunta y mira qué dice cada tipo
choose-lead = Elige lo que te importa. Ves lo que dice cada tipo de grupo.
choose-show = Mostrar qué dice cada tipo
choose-clear = Borrar
choose-heading = Qué dice cada tipo de grupo
choose-order = Aquí están todos los tipos, en orden alfabético.
choose-says-yes = Dice que sí a:
choose-says-open = Depende del grupo, o no se dice:
choose-says-no = Dice otra cosa sobre:
choose-promise = Aquí nada se esconde, nada se califica y nada se guarda. Puedes probar varios tipos y cambiar de idea.
chosen-asked = Tu respuesta a: { $question }
chosen-order = Cada lista está en orden alfabético.
chosen-more = Otra respuesta, otra pregunta
chosen-says = Dice:
chosen-elsewhere = No hay ninguno en esta lista. Tiene su propio buscador:
program-glance = En pocas palabras
program-approach = Enfoque
program-find = Reuniones
program-all = { $count ->
    [one] Ver la reunión
   *[other] Ver los { $count } grupos
}
program-none-here = Todavía no hay reuniones de este tipo en esta lista. Tal vez su propio buscador conozca algunas.
program-finder = Su propio buscador de reuniones
program-online = Sus reuniones en línea
program-first-visit = Tu primera visita
program-stance = Qué postura tiene

## Reading

articles-topics = Temas
articles-list = Artículos
article-reviewed = revisado el { $date }
article-reviewed-by = revisado el { $date } por { $by }
article-author = por { $name }
article-topics = Temas
article-for = Para
article-next-review = Próxima revisión:
named-by = Para leer sobre esto
article-related = Grupos, líneas y más para leer
page-updated = Actualizado el
page-reviewed = Leído de nuevo el { $date } para ver si sigue siendo cierto
page-reviewed-by = Leído de nuevo el { $date } para ver si sigue siendo cierto, por: { $by }

## Treatment and services

services-lead = { $count ->
    [0] Por ahora no hay nada en esta lista.
    [one] Un servicio. Llama primero: te dicen qué pasa después.
   *[other] { $count } servicios, en orden alfabético. Llama primero: te dicen qué pasa después.
}
services-order = Nadie puede pagar por estar más arriba en esta lista.
services-sorts = Qué tipo de ayuda
services-regions = Dónde
services-all-link = Ver todos los tratamientos y servicios
service-reach = Cómo entrar
service-call = Llama al
service-email = Escribe
service-hours = Horario
service-needs = Antes de ir
service-kind = Tipo de ayuda
service-for = Para
service-ages = Edades
service-wait = Tiempo de espera
service-cost = Costo
service-payment = Formas de pago
service-id = Se pide identificación
service-medicines = Medicamentos que ofrece
service-on-medication = Si tomas medicamentos
service-area = Zona que atiende
service-permit = Licencia
service-permit-read = leída el { $date }
service-groups = Grupos que se reúnen aquí o que reciben a quienes vienen de aquí
service-paid = Anuncio pagado
service-paid-long = Alguien paga por esta entrada. No por eso está más arriba.
service-runs-site = Está a cargo de la organización que hace este sitio.
service-also = Forma parte de
service-about = Acerca de este servicio
count-services = { $count ->
    [one] 1 servicio
   *[other] { $count } servicios
}

## Stories

stories-lead = Personas que han pasado por esto cuentan cómo lo vivieron. Lo que les ayudó puede no ser lo que te ayude a ti.
story-by = contada por { $name }
story-note = Antes de leer
story-consent = Contada con permiso, dado el { $date }.
story-withdraw = Quien la contó puede pedir en cualquier momento que se quite.
story-kept-by = Guarda el permiso: { $role }.
story-programs = Habla de
story-for = Para
story-about = Acerca de esta historia

## Activities

activities-lead = Cosas para hacer donde nadie bebe ni consume. No tienes que ser de ningún grupo.
activities-later = Más adelante
activities-regular = Se repiten
activity-when = Cuándo
activity-next = Las próximas fechas:
activity-over = Esto ya pasó.
activity-over-more = Mira qué más hay para hacer
activity-kind = Qué es
activity-for = Para
activity-ages = Edades
activity-cost = Costo
activity-sign-up = Cómo inscribirte
activity-children = Niños
activity-bring = Qué llevar
activity-programs = Tipos de grupos
activity-groups = Grupos que la organizan
activity-about = Bueno saberlo

## Organizations

organization-services = Servicios
organization-activities = Actividades
place-services = Servicios aquí
place-activities = Actividades aquí

organization-about = Acerca de la organización
organization-sort = Qué es
organization-part-of = Forma parte de
organization-parts = Sus partes
organization-contact = Cómo comunicarte
organization-programs = Tipos de grupos
organization-area = Zona
organization-lines = Líneas
organization-meetings = Sus reuniones
organization-runs-site = Esta organización está a cargo de este sitio.

## Family and friends

family-lead = Preocuparte por alguien también te pesa a ti. Hay ayuda para ti, la quiera o no la otra persona.
family-lines = Líneas a las que puedes llamar
family-programs = Grupos para familiares y amistades
family-meetings = Reuniones
family-services = Servicios para familiares y amistades
family-articles = Para leer

## Pages that are not there

missing-heading = Esta página no está aquí
missing-text = Puede haber cambiado de lugar, o el grupo puede haber terminado. Por aquí puedes seguir:
corrected-text = Esta entrada se está corrigiendo y pronto estará de vuelta.
ways-groups = Encuentra un grupo
ways-lines = Líneas para llamar, enviar un texto o chatear
ways-home = La primera página

## The finder, which filters by script

finder-heading = Buscar y filtrar
finder-q = Nombre, ciudad o código postal
finder-search = Buscar
finder-near-me = Cerca de mí
finder-near-place = Cerca de { $place }
finder-near-again = Para ver lo que está cerca de ti, elige “Cerca de mí”: esta página nunca le envía a nadie dónde estás.
finder-filters = Filtros
finder-remove = Quitar el filtro:
finder-quoted = “{ $text }”
finder-more = Mostrar más
finder-when = Cuándo
finder-any-time = Cualquier día
finder-now = Ahora
finder-soon = Próximas dos horas
finder-tonight = Esta tarde y noche
finder-tomorrow = Mañana
finder-part = Hora del día
finder-any-part = Cualquier hora
finder-morning = Por la mañana
finder-midday = Al mediodía
finder-evening = Por la tarde
finder-night = Por la noche
finder-how = Cómo
finder-any-how = De cualquier forma
finder-program = Tipo de grupo
finder-any-program = Cualquier tipo
finder-tag = Para quién
finder-lang = Idioma
finder-any-lang = Cualquier idioma
finder-access = Accesibilidad
finder-today = Hoy, { $date }
finder-tomorrow-date = Mañana, { $date }
finder-always = A todas horas
finder-asked = Con cita
finder-paused = Por ahora no hay reuniones
finder-paused-note = Por ahora no hay reuniones
finder-some-weeks = No es todas las semanas: esta es la próxima fecha
finder-your-time = tu hora
finder-there = hora de { $zone }
finder-there-at = { $time } en { $zone }
finder-yours = { $time }, tu hora
finder-miles = { $number } mi
finder-km = { $number } km
finder-locating = Preguntando a tu dispositivo dónde estás…
finder-no-location = Tu dispositivo no dijo dónde está. Escribe una ciudad o un código postal.
finder-not-loaded = No se pudo cargar la lista. Vuelve a cargar la página, o usa las listas de abajo.
finder-ask-place = Escribe una ciudad o un código postal, o elige “Cerca de mí”. O elige “En línea” en Cómo.
finder-ask-room = Estas son en línea o por teléfono. Para reuniones en persona, escribe una ciudad o elige “Cerca de mí”.
finder-none-today = Hoy ya no quedan reuniones en persona.
finder-none = Ninguna reunión cumple todo esto.
finder-without = Buscar sin { $filter }
finder-wider-miles = Buscar en { $number } millas a la redonda
finder-wider-km = Buscar en { $number } kilómetros a la redonda
finder-online-instead = Buscar reuniones en línea
finder-found = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
finder-at-least = { $count ->
    [one] { $count } reunión, y hay más después
   *[other] { $count } reuniones, y hay más después
}
finder-nearest = { $count ->
    [one] { $count } reunión cerca, y hay más lejos
   *[other] { $count } reuniones cerca, y hay más lejos
}
finder-listed = { $count ->
    [one] Hay { $count } reunión en la lista.
   *[other] Hay { $count } reuniones en la lista.
}
finder-place-count = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
