# Palabras que arma el propio programa. Las de las plantillas están en el tema.

list-and = { $first } y { $last }
list-separator = ,{" "}

time-morning = Por la mañana (4 a 12)
time-midday = Al mediodía (11 a 5)
time-evening = Por la tarde (4 a 9)
time-night = Por la noche (8 a 5)
weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo
weekday-short-monday = lun
weekday-short-tuesday = mar
weekday-short-wednesday = mié
weekday-short-thursday = jue
weekday-short-friday = vie
weekday-short-saturday = sáb
weekday-short-sunday = dom
weekday-any-time = A cualquier hora
weekdays = { $from } a { $until }

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date = { $day } de { $month } de { $year }
date-weekday = { $weekday } { $day } de { $month } de { $year }
# Después de dos puntos: "No hay reunión: del 24 de diciembre de 2026 al 2 de enero de 2027".
date-range = del { $from } al { $until }

time-am = { $time } am
time-pm = { $time } pm
time-noon = 12 del mediodía
time-midnight = 12 de la noche
time-range = { $from } a { $until }
time-next-day = { $time } del día siguiente
zone = hora de { $city }

schedule-daily = Todos los días
schedule-weekly = Cada { $days }
schedule-other-week = Cada dos semanas, el { $days }
schedule-weeks = Cada { $weeks } semanas, el { $days }
schedule-monthly = { $weeks } { $days } del mes
schedule-once = { $date }
schedule-appointment = Con cita
schedule-round-the-clock = De día y de noche, todos los días
# Sin "a las", porque a la una se dice "a la".
schedule-at = { $when }, { $time }
schedule-zone = { $when }, { $zone }
schedule-from = Desde el { $date }
schedule-until = Hasta el { $date }
schedule-between = Desde el { $from } hasta el { $until }
schedule-not-on = Excepto: { $dates }
week-1 = primer
week-2 = segundo
week-3 = tercer
week-4 = cuarto
week-5 = quinto
week-last = último
week-first-1 = El primer
week-first-2 = El segundo
week-first-3 = El tercer
week-first-4 = El cuarto
week-first-5 = El quinto
week-first-last = El último

attendance-in-person = En persona
attendance-online = En línea
attendance-hybrid = En persona y en línea
attendance-phone = Por teléfono

answer-yes = sí
answer-no = no
answer-unknown = no se sabe

access-wheelchair = Acceso en silla de ruedas
access-step_free = Entrada sin escalones
access-lift = Ascensor
access-toilet = Baño accesible
access-parking = Estacionamiento accesible
access-hearing_loop = Bucle para audífonos
access-captions = Subtítulos
access-sign_language = Lengua de señas
access-quiet = Sala tranquila
access-fragrance_free = Sin perfumes
access-service_animals = Se aceptan animales de servicio
access-literature_formats = Letra grande, braille o audio
access-met_at_door = Alguien te recibe en la puerta
access-transit = Autobús y tren
access-walking = A pie
access-notes = Además

audience-self = Para ti
audience-family = Para familiares
audience-friends = Para amistades
audience-professionals = Para profesionales
audience-youth = Para jóvenes
audience-women = Para mujeres
audience-men = Para hombres
audience-lgbtq = Para personas LGBTQ+
audience-veterans = Para veteranos y veteranas
audience-native = Para personas de pueblos indígenas
audience-everybody = Para todas las personas

offer-counseling = Consejería
offer-referral = Referencias a otros servicios
offer-information = Información
offer-peer = Alguien que ha pasado por lo mismo
offer-emergency = Ayuda de emergencia

# La última de la lista va después de "y": ninguna empieza por "i".
offer-short-counseling = consejería
offer-short-referral = referencias
offer-short-information = orientación
offer-short-peer = personas que lo han vivido
offer-short-emergency = ayuda de emergencia

# Las dos primeras van siempre antes de un número.
slot-call = Llama al
slot-text = Por texto:
slot-chat = Chat
slot-videophone = Lengua de señas
slot-tty = TTY
slot-relay = Servicio de relevo
slot-whatsapp = WhatsApp
slot-email = Correo electrónico

hours-always = De día y de noche, todos los días
hours-days = { $days }: { $times }
hours-every-day = Todos los días
hours-holidays = Puede que no atiendan en días feriados
hours-as-written = Horario: { $hours }

approach-twelve-step = Doce Pasos
approach-spiritual = Espiritual
approach-christian = Cristiano
approach-buddhist = Budista
approach-secular = Sin religión
approach-cognitive-behavioural = Herramientas de la terapia cognitiva
approach-meditation = Meditación
approach-conversation = Conversación abierta
approach-cultural = Las tradiciones de una cultura
approach-harm-reduction = Reducción de daños
goal-abstinence = Dejar de consumir
goal-moderation = Reducir o consumir con menos riesgo
goal-own-choice = Cada persona decide
goal-own-wellbeing = Tu propio bienestar, haga lo que haga la otra persona
medication-yes = Quienes toman medicamentos recetados tienen las puertas abiertas
medication-no = No es para quienes toman medicamentos para la adicción
medication-varies = Depende del grupo
medication-unknown = No se sabe

column-aim = Qué busca
column-outlook = Visión
column-who_leads = Quién dirige
column-how_a_meeting_runs = Cómo es una reunión
column-goal = Meta sobre el consumo
column-medicine = Medicamentos
column-cost = Costo
column-for_whom = Para quién

question-what_happens = ¿Qué pasa al principio?
question-speak = ¿Tengo que hablar?
question-name = ¿Tengo que decir mi nombre?
question-say_i_am = ¿Tengo que decir que tengo alcoholismo o una adicción?
question-believe = ¿Tengo que creer en Dios?
question-used_today = ¿Puedo ir si hoy bebí o consumí?
question-after_a_slip = ¿Puedo volver si volví a consumir?
question-recognised = ¿Podría reconocerme alguien?
question-private = ¿Qué se guarda en privado?
question-cost = ¿Cuánto cuesta?
question-papers = ¿Necesito identificación o papeles?
question-length = ¿Cuánto dura?
question-camera = ¿Tengo que encender mi cámara?
question-children = ¿Puedo llevar niños?
question-bring_somebody = ¿Puedo llevar a alguien?
question-medication = ¿Puedo ir si tomo medicamentos?
question-court_slip = ¿Alguien firma un comprobante para el juzgado?
question-unsafe = ¿Y si siento que no es un lugar seguro?

confidentiality-anonymous = ¿Puedo hablar sin decir quién soy?
confidentiality-confidential = ¿Es confidencial?
confidentiality-shows_on_bill = ¿Aparece en la factura del teléfono?
confidentiality-number_hidden = ¿Mi número queda oculto para ellos?
confidentiality-recorded = ¿Se graban las llamadas?

# Servicios y actividades

service-detox = Desintoxicación
service-residential = Tratamiento residencial
service-outpatient = Tratamiento ambulatorio
service-medication = Medicamentos para la adicción
service-housing = Vivienda para la recuperación
service-recovery-center = Centros de recuperación
service-coaching = Acompañamiento de personas en recuperación
service-harm-reduction = Reducción de daños
service-naloxone = Naloxona
service-syringe-services = Servicios de jeringas
service-drug-checking = Análisis de lo que contiene una droga
service-transport = Transporte
service-work = Trabajo
service-legal = Ayuda legal
service-other = Otra ayuda
services-region = Tratamiento y servicios en { $region }
medicine-methadone = metadona
medicine-buprenorphine = buprenorfina
medicine-naltrexone = naltrexona
medicine-acamprosate = acamprosato
medicine-disulfiram = disulfiram
medicine-other = otro medicamento
activity-social = Encuentro
activity-meal = Comida
activity-sport = Deporte
activity-outdoors = Al aire libre
activity-arts = Arte y música
activity-learning = Aprendizaje
activity-volunteering = Dar una mano
activity-celebration = Celebración
activity-conference = Conferencia o retiro
activity-other = Actividad

sort-intergroup = Intergrupo
sort-district = Distrito
sort-area = Área
sort-region = Región
sort-clinic = Clínica
sort-government = Entidad pública
sort-charity = Organización comunitaria
sort-school = Escuela
sort-other = Organización

# Las novedades, y el manifiesto de la aplicación web.
feed = Novedades y cambios por suscripción (Atom)
feed-title = { $name }: { $status }
feed-paused = por ahora no se reúne
feed-ended = ya terminó
feed-example = { $name } (ejemplo, no es real)
feed-group = { $when }. { $place }

# Archivos para otros programas.
exchange-meeting-guide = Meeting Guide (JSON)
exchange-tsml-csv = 12 Step Meeting List (tabla)
exchange-bmlt = BMLT (JSON)
exchange-geojson = Mapa (GeoJSON)
exchange-csv = Tabla para personas (CSV)
exchange-service-bodies = Organismos de servicio
exchange-without-all = Todos los grupos juntos tienen { $count } reuniones. Aquí un archivo tiene como máximo { $most }, para que se pueda leer entero. No hay uno con todas: solo hay archivos de algunos tipos de grupos.
exchange-without-program = { $program }: { $count } reuniones. Aquí un archivo tiene como máximo { $most }, así que no hay uno de este tipo de grupos.
exchange-in-none = Los grupos que no son de ningún tipo no están en ningún archivo. { $count ->
    [one] Es 1 reunión.
   *[other] Son { $count } reuniones.
}
exchange-about-meeting-guide = Para las aplicaciones y los buscadores de las confraternidades. Solo conoce reuniones de todas las semanas: faltan las de algunas semanas del mes. Los días sin reunión están en las notas.
exchange-about-tsml-csv = Para el complemento de WordPress 12 Step Meeting List. Solo conoce reuniones de todas las semanas: faltan las de algunas semanas del mes. Los días sin reunión están en las notas.
exchange-about-bmlt = Para herramientas que leen un servidor BMLT. Solo conoce reuniones de todas las semanas, con día y hora. Los días sin reunión están en las notas.
exchange-about-geojson = Para mapas: reuniones en persona con una dirección pública exacta, y cada cuánto son. No incluye enlaces de reuniones en línea.
exchange-about-csv = Para hojas de cálculo: todas las reuniones, cada cuánto son, los días sin reunión y la accesibilidad. No incluye enlaces de reuniones en línea: cada fila nombra la página que los tiene.
export-meeting-id = Número de la reunión: { $id }
export-passcode = Código de acceso: { $passcode }
export-ask = Para entrar en línea, pregunta a: { $who }
export-register = Inscríbete antes de entrar: { $url }
table-group = Grupo
table-meeting = Reunión
table-program = Tipo de grupo
table-day = Día
table-time = Empieza
table-until = Termina
table-zone = Zona horaria
table-how-often = Cada cuánto
table-first = Primera fecha
table-last = Última fecha
table-not-on = Excepto
table-attendance = Cómo asistir
table-place = Lugar
table-address = Dirección
table-city = Ciudad
table-state = Estado
table-postal-code = Código postal
table-region = Región
table-place-notes = Cómo encontrar la puerta
table-kind = Qué tipo de reunión
table-more = Además
table-languages = Idiomas
table-access = Accesibilidad
table-who = Quién puede venir
table-cost = Costo
table-notes = Notas
table-not-meeting = No hay reunión
table-notices = Avisos
table-about = Sobre el grupo
table-served-by = Con el apoyo de
table-website = Sitio web
table-page = Página en este sitio
table-changed = Último cambio
table-checked = Comprobado el
table-id = Id

shortcut-talk = Habla con alguien ahora
shortcut-groups = Grupos

kind-program = Tipo de grupo
kind-organization = Organización
kind-place = Lugar
kind-group = Grupo
kind-hotline = Línea de ayuda
kind-service = Servicio
kind-article = Artículo
kind-story = Historia
kind-activity = Actividad
kind-page = Página

closure-days = No hay reunión: { $days }
closure-not-open = No atienden: { $days }
closure-moved = La reunión es en otro lugar: { $days }
closure-online = La reunión es solo en línea: { $days }
status-paused = Por ahora no hay reuniones
status-ended = Ya no hay reuniones
status-paused-offer = Por ahora no se ofrece
status-ended-offer = Esto ya no se ofrece
verified = Comprobado el { $date }
verified-by = Comprobado el { $date } por: { $by }
method-visited = en una visita
method-called = por teléfono
method-emailed = por correo electrónico
method-website = en su propio sitio web
method-sources = en dos fuentes independientes
method-self-reported = según sus propios datos
verified-how = { $checked }, { $how }
area-of = { $city }, { $region }
place-private = { $area }. El lugar exacto te lo dan cuando preguntas.
directions-openstreetmap = Cómo llegar con OpenStreetMap
directions-google = Cómo llegar con Google Maps
directions-apple = Cómo llegar con Mapas de Apple
giving-venmo = Venmo
giving-square = Cash App
giving-paypal = PayPal
giving-homegroup = Homegroup
giving-url = Dar en línea
report-subject = Cambio en { $name }
report-body = ¿Qué es diferente ahora?
who-open = Puede venir cualquier persona.
who-closed = Para miembros y para quienes creen que podrían serlo.

menu-groups = Grupos
menu-talk = Habla con alguien
menu-hotlines = Líneas de ayuda
menu-programs = Tipos de grupos
menu-services = Tratamiento y servicios
menu-articles = Para leer
menu-stories = Historias
menu-activities = Actividades
menu-family = Familia y amistades
menu-reach-out = Comunícate con nosotros
whom-both = Para ti, o para alguien a quien quieres.
whom-self = Para ti.
whom-others = Para quienes se preocupan por alguien.

door-danger = Estoy en peligro
door-danger-text = Llama al { $number }. Líneas a las que puedes llamar o escribir ahora mismo.
door-now = Quiero hablar o ir a una reunión ahora
door-now-text = Grupos todos los días de la semana, en persona, en línea y por teléfono.
door-family = Me preocupa alguien
door-family-text = Líneas, grupos y lecturas para familiares y amistades.

page-home = Inicio
page-groups = Encuentra un grupo
page-hotlines = Líneas de ayuda
page-programs = Tipos de grupos
page-choose = ¿Qué tipos te podrían servir?
page-chosen = “{ $answer }”: qué dice cada tipo de grupo
page-services = Tratamiento y servicios
page-articles = Para leer
page-stories = Historias
page-activities = Actividades sin alcohol ni drogas
page-family = Para familiares y amistades
page-talk = Habla con alguien ahora
page-reach-out = Comunícate con nosotros
page-about = Acerca de esta lista
page-fresh = ¿Qué tan al día está esta lista?
page-print = Imprime esta lista
page-search = Busca en este sitio
page-kept = Guardado en este dispositivo
search-pages = Acerca de este sitio
page-not-found = Esta página no está aquí
page-moved = Esta página cambió de lugar
page-corrected = En corrección
page-numbered = { $title }, página { $page }
facet-day = Por día
facet-time = Por hora del día
facet-region = Por región
facet-city = Por ciudad
facet-program = Por tipo de grupo
facet-how = Por forma de asistir
facet-language = Por idioma
facet-tag = Por lo que te importa
facet-organization = Por organización que los apoya
facet-all = Todos los grupos: { $facet }
list-day = Grupos del { $value }
list-any-time = Grupos a cualquier hora
list-time-morning = Grupos por la mañana
list-time-midday = Grupos cerca del mediodía
list-time-evening = Grupos por la tarde
list-time-night = Grupos por la noche
list-region = Grupos en { $value }
list-city = Grupos en { $value }
list-program = Grupos de { $value }
list-how-in-person = Grupos que se reúnen en persona
list-how-online = Grupos que se reúnen en línea
list-how-phone = Grupos que se reúnen por teléfono
list-language = Grupos en { $value }
list-own-language = Grupos en español
list-tag = Grupos: { $value }
list-organization = Grupos con el apoyo de { $value }
hotlines-country = { $country }

# Listas de líneas. Una necesidad es un nombre del contenido: si aquí no tiene palabras, se dice como está escrita.
lines-by-need = De qué se trata
lines-by-for = Para quién
lines-by-country = Por país
hotlines-need = Líneas de ayuda: { $need }
hotlines-for-self = Líneas de ayuda para ti
hotlines-for-family = Líneas de ayuda para familiares
hotlines-for-friends = Líneas de ayuda para amistades
hotlines-for-professionals = Líneas de ayuda para profesionales
hotlines-for-youth = Líneas de ayuda para jóvenes
hotlines-for-women = Líneas de ayuda para mujeres
hotlines-for-men = Líneas de ayuda para hombres
hotlines-for-lgbtq = Líneas de ayuda para personas LGBTQ+
hotlines-for-veterans = Líneas de ayuda para veteranos y veteranas
hotlines-for-native = Líneas de ayuda para personas de pueblos indígenas
hotlines-for-everybody = Líneas de ayuda para todas las personas
need-alcohol = Alcohol
need-drugs = Drogas
need-family = Familia y amistades
need-gambling = Juego y apuestas
need-medicines = Medicamentos
need-mental-health = Salud mental
need-overdose = Sobredosis
need-suicide = Pensamientos de suicidio
need-violence = Violencia en casa

# Tipos de entradas, en plural: acerca de la lista, y qué tan al día está.
kinds-program = Tipos de grupos
kinds-organization = Organizaciones
kinds-place = Lugares
kinds-group = Grupos
kinds-hotline = Líneas de ayuda
kinds-service = Tratamiento y servicios
kinds-article = Artículos
kinds-story = Historias
kinds-activity = Actividades sin alcohol ni drogas
kinds-page = Páginas
age-months = En los últimos 6 meses
age-year = Hace 6 a 12 meses
age-longer = Hace más tiempo
age-never = Nunca

# Calendarios. Otras personas pueden verlos: uno discreto dice solo estas palabras.
calendar-discreet = Cita
calendar-discreet-name = Citas
# { $what } es una lista, como "Grupos en Millbrook".
calendar-name = { $what } · { $site }
calendar-of = Calendario: { $name }
calendar-size = { $count } fechas, unos { $size } KB
calendar-join = Entra aquí: { $value }
calendar-id = Número de la reunión: { $value }
calendar-passcode = Código de acceso: { $value }
calendar-phone = Por teléfono: { $value }
calendar-ask = Pide el enlace: { $value }
calendar-register = Inscríbete para entrar: { $value }
calendar-page = Mira aquí antes de ir: { $url }

# Listas para papel. El tamaño es lo que carga el navegador.
print-week = Todas las reuniones de la semana
print-by-week = La lista completa
print-by-day = Un día
print-by-region = Una región, día por día
print-this = Imprime esta lista
print-size = { $count ->
    [one] 1 reunión
   *[other] { $count } reuniones
}, unos { $size } KB
print-too-long = { $count } reuniones: es demasiado para una sola página. Imprime una parte.
print-empty = no hay reuniones
print-how-online = Entras desde tu casa. La página del grupo dice cómo.
print-how-phone = Entras por teléfono. Marca el número que está al lado, o mira la página del grupo.
topic = Lecturas: { $topic }

choose-goal = ¿Qué te gustaría hacer con tu propio consumo?
choose-goal-stop = Dejarlo
choose-goal-cut-down = Reducirlo, o consumir con menos riesgo
choose-goal-decide = Decidirlo en el camino
choose-goal-worried = Me preocupa otra persona
choose-about = ¿De qué se trata?
choose-belief = ¿En qué crees?
choose-belief-none = No quiero nada espiritual
choose-belief-higher-power = Un poder superior, como yo lo entiendo
choose-belief-christian = Mi fe es cristiana
choose-belief-buddhist = La práctica budista me dice algo
choose-belief-cultural = Las tradiciones de mi pueblo
choose-style = ¿Cómo deberían ser las reuniones?
choose-style-steps = Trabajar los Doce Pasos
choose-style-tools = Aprender y practicar herramientas
choose-style-conversation = Conversar con libertad
choose-style-meditation = Meditar en grupo
choose-style-safer = Consumir con menos riesgo, sin presión para dejarlo
choose-who = ¿Prefieres estar entre ciertas personas?
choose-how = ¿Cómo te gustaría asistir?
choose-medicine = ¿Tomas medicamentos para la adicción?
choose-medicine-yes = Sí, como metadona o buprenorfina
choose-yes = Lo dice
choose-open = Depende, o nadie lo ha escrito
choose-no = Dice otra cosa
