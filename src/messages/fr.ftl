# Les mots que le programme assemble lui-même. Ceux des modèles sont dans le thème.

list-and = { $first } et { $last }
list-separator = ,{" "}
list-comma = ,{" "}
list-semicolon =  ;{" "}

time-morning = Matin (4 à 12)
time-midday = Midi (11 à 5)
time-evening = Fin de journée (4 à 9)
time-night = Nuit (8 à 5)
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche
weekday-short-monday = lun.
weekday-short-tuesday = mar.
weekday-short-wednesday = mer.
weekday-short-thursday = jeu.
weekday-short-friday = ven.
weekday-short-saturday = sam.
weekday-short-sunday = dim.
weekday-any-time = À toute heure
weekdays = { $from } à { $until }

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
date-weekday = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
# Après deux points : « Pas de réunion : du 24 décembre 2026 au 2 janvier 2027 ».
date-range = du { $from } au { $until }

time-am = { $time } am
time-pm = { $time } pm
time-noon = midi
time-midnight = minuit
time-range = { $from } à { $until }
time-next-day = { $time } le lendemain
# Sans « de », qui s’élide devant une voyelle.
zone = heure locale à { $city }

schedule-daily = Tous les jours
schedule-weekly = Chaque { $days }
schedule-other-week = Une semaine sur deux, le { $days }
schedule-weeks = Toutes les { $weeks } semaines, le { $days }
schedule-monthly = { $weeks } { $days } du mois
schedule-once = { $date }
schedule-appointment = Sur rendez-vous
schedule-round-the-clock = Jour et nuit, tous les jours
schedule-at = { $when } à { $time }
schedule-zone = { $when }, { $zone }
schedule-from = À partir du { $date }
schedule-until = Jusqu’au { $date }
schedule-between = Du { $from } au { $until }
schedule-not-on = Sauf : { $dates }
week-1 = 1er
week-2 = 2e
week-3 = 3e
week-4 = 4e
week-5 = 5e
week-last = dernier
week-first-1 = Le 1er
week-first-2 = Le 2e
week-first-3 = Le 3e
week-first-4 = Le 4e
week-first-5 = Le 5e
week-first-last = Le dernier

attendance-in-person = En personne
attendance-online = En ligne
attendance-hybrid = En personne et en ligne
attendance-phone = Par téléphone

answer-yes = oui
answer-no = non
answer-unknown = on ne sait pas

access-wheelchair = Accès en fauteuil roulant
access-step_free = Entrée sans marche
access-lift = Ascenseur
access-toilet = Toilettes accessibles
access-parking = Stationnement accessible
access-hearing_loop = Boucle auditive
access-captions = Sous-titres
access-sign_language = Langue des signes
access-quiet = Salle calme
access-fragrance_free = Sans parfum
access-service_animals = Animaux d’assistance bienvenus
access-literature_formats = Gros caractères, braille ou audio
access-met_at_door = Quelqu’un vous accueille à la porte
access-transit = Bus et train
access-walking = À pied
access-notes = Aussi

audience-self = Pour vous-même
audience-family = Pour la famille
audience-friends = Pour les proches
audience-professionals = Pour les professionnels
audience-youth = Pour les jeunes
audience-women = Pour les femmes
audience-men = Pour les hommes
audience-lgbtq = Pour les personnes LGBTQ+
audience-veterans = Pour les anciens combattants
audience-native = Pour les personnes autochtones
audience-everybody = Pour tout le monde

offer-counseling = Soutien psychologique
offer-referral = Orientation vers d’autres services
offer-information = Information
offer-peer = Quelqu’un qui est passé par là
offer-emergency = Aide d’urgence

offer-short-counseling = soutien
offer-short-referral = orientation
offer-short-information = information
offer-short-peer = personnes passées par là
offer-short-emergency = aide d’urgence

# Les deux premiers se trouvent toujours devant un numéro.
slot-call = Appelez le
slot-text = Par SMS :
slot-chat = Chat
slot-videophone = Langue des signes
slot-tty = ATS (TTY)
slot-relay = Service de relais
slot-whatsapp = WhatsApp
slot-email = E-mail

hours-always = Jour et nuit, tous les jours
hours-days = { $days } : { $times }
hours-every-day = tous les jours
hours-holidays = Peut-être fermé les jours fériés
hours-as-written = horaires : { $hours }

approach-twelve-step = Douze Étapes
approach-spiritual = Spirituel
approach-christian = Chrétien
approach-buddhist = Bouddhiste
approach-secular = Sans religion
approach-cognitive-behavioural = Outils de la thérapie cognitive
approach-meditation = Méditation
approach-conversation = Discussion libre
approach-cultural = Les traditions d’une culture
approach-harm-reduction = Réduction des risques
goal-abstinence = Arrêter
goal-moderation = Réduire, ou consommer avec moins de risques
goal-own-choice = Chaque membre décide
goal-own-wellbeing = Votre propre bien-être, quoi que fasse l’autre personne
medication-yes = Les personnes qui prennent un traitement prescrit sont les bienvenues
medication-no = Pas pour les personnes qui prennent un médicament contre l’addiction
medication-varies = Cela dépend du groupe
medication-unknown = On ne sait pas

column-aim = But
column-outlook = Vision
column-who_leads = Qui anime
column-how_a_meeting_runs = Comment se passe une réunion
column-goal = But quant à la consommation
column-medicine = Médicaments
column-cost = Prix
column-for_whom = Pour qui

question-what_happens = Que se passe-t-il au début ?
question-speak = Dois-je parler ?
question-name = Dois-je donner mon nom ?
question-say_i_am = Dois-je dire que j’ai un problème d’alcool ou une addiction ?
question-believe = Dois-je croire en Dieu ?
question-used_today = Puis-je venir si j’ai bu ou consommé aujourd’hui ?
question-after_a_slip = Puis-je revenir si j’ai consommé à nouveau ?
question-recognised = Quelqu’un pourrait-il me reconnaître ?
question-private = Qu’est-ce qui reste confidentiel ?
question-cost = Combien cela coûte-t-il ?
question-papers = Ai-je besoin d’une pièce d’identité ou de papiers ?
question-length = Combien de temps cela dure-t-il ?
question-camera = Dois-je allumer ma caméra ?
question-children = Puis-je amener des enfants ?
question-bring_somebody = Puis-je amener quelqu’un ?
question-medication = Puis-je venir si je prends des médicaments ?
question-court_slip = Quelqu’un signe-t-il une attestation pour le tribunal ?
question-unsafe = Et si je ne me sens pas en sécurité ?

confidentiality-anonymous = Puis-je rester anonyme ?
confidentiality-confidential = Est-ce confidentiel ?
confidentiality-shows_on_bill = Cela apparaît-il sur la facture de téléphone ?
confidentiality-number_hidden = Mon numéro leur est-il caché ?
confidentiality-recorded = Les appels sont-ils enregistrés ?

# Services et activités

service-detox = Sevrage
service-residential = Traitement avec hébergement
service-outpatient = Traitement sans hébergement
service-medication = Médicaments contre l’addiction
service-housing = Logement de rétablissement
service-recovery-center = Centres de rétablissement
service-coaching = Accompagnement par des pairs
service-harm-reduction = Réduction des risques
service-naloxone = Naloxone
service-syringe-services = Services de seringues
service-drug-checking = Analyse de produits
service-transport = Transport
service-work = Travail
service-legal = Aide juridique
service-other = Autre aide
services-region = Traitements et services : { $region }
medicine-methadone = méthadone
medicine-buprenorphine = buprénorphine
medicine-naltrexone = naltrexone
medicine-acamprosate = acamprosate
medicine-disulfiram = disulfirame
medicine-other = un autre médicament
activity-social = Rencontre
activity-meal = Repas
activity-sport = Sport
activity-outdoors = Plein air
activity-arts = Arts et musique
activity-learning = Apprentissage
activity-volunteering = Coup de main
activity-celebration = Fête
activity-conference = Congrès ou retraite
activity-other = Activité

sort-intergroup = Intergroupe
sort-district = District
sort-area = Secteur
sort-region = Région
sort-clinic = Clinique
sort-government = Organisme public
sort-charity = Association
sort-school = École
sort-other = Organisme

# Le fil des nouvelles, et le manifeste de l’application web.
feed = Nouvelles et changements (flux Atom)
feed-title = { $name } : { $status }
feed-paused = pas de réunion en ce moment
feed-ended = c’est terminé
feed-example = { $name } (exemple, pas réel)
feed-group = { $when }. { $place }

# Fichiers pour d’autres programmes.
exchange-meeting-guide = Meeting Guide (JSON)
exchange-tsml-csv = 12 Step Meeting List (tableau)
exchange-bmlt = BMLT (JSON)
exchange-geojson = Carte (GeoJSON)
exchange-csv = Tableau pour tout le monde (CSV)
exchange-service-bodies = Structures de service
exchange-without-all = Tous les groupes ensemble ont { $count } réunions. Un fichier en contient ici { $most } au plus, pour qu’on puisse le lire en entier. Il n’y en a pas pour tous les groupes, seulement pour certains types de groupes.
exchange-without-program = { $program } : { $count } réunions. Un fichier en contient ici { $most } au plus, il n’y en a donc pas pour ce type de groupes.
exchange-in-none = Les groupes qui ne sont d’aucun type ne sont dans aucun fichier. { $count ->
    [one] Cela fait { $count } réunion.
   *[other] Cela fait { $count } réunions.
}
exchange-about-meeting-guide = Pour les applications et les moteurs de recherche des mouvements. Ce format ne connaît que les réunions de chaque semaine : celles de certaines semaines du mois n’y sont pas. Les jours sans réunion sont dans les notes.
exchange-about-tsml-csv = Pour l’extension WordPress 12 Step Meeting List. Ce format ne connaît que les réunions de chaque semaine : celles de certaines semaines du mois n’y sont pas. Les jours sans réunion sont dans les notes.
exchange-about-bmlt = Pour les outils qui lisent un serveur BMLT. Ce format ne connaît que les réunions de chaque semaine, avec un jour et une heure. Les jours sans réunion sont dans les notes.
exchange-about-geojson = Pour les cartes : les réunions en personne à une adresse publique exacte, et leur fréquence. Les liens des réunions en ligne n’y sont pas.
exchange-about-csv = Pour les tableurs : chaque réunion avec sa fréquence, les jours sans réunion et l’accessibilité. Les liens des réunions en ligne n’y sont pas : chaque ligne nomme la page où ils sont.
export-meeting-id = Numéro de la réunion : { $id }
export-passcode = Code d’accès : { $passcode }
export-ask = Pour participer en ligne, demandez à : { $who }
export-register = Inscrivez-vous avant de participer : { $url }
table-group = Groupe
table-meeting = Réunion
table-program = Type de groupe
table-day = Jour
table-time = Début
table-until = Fin
table-zone = Fuseau horaire
table-how-often = Fréquence
table-first = Première date
table-last = Dernière date
table-not-on = Sauf
table-attendance = Comment participer
table-place = Lieu
table-address = Adresse
table-city = Ville
table-state = État
table-postal-code = Code postal
table-region = Région
table-place-notes = Trouver la porte
table-kind = Quel type de réunion
table-more = Aussi
table-languages = Langues
table-access = Accessibilité
table-who = Qui peut venir
table-cost = Prix
table-notes = Notes
table-not-meeting = Pas de réunion
table-notices = Messages
table-about = Sur le groupe
table-served-by = Avec le soutien de
table-website = Site web
table-page = Page sur ce site
table-changed = Dernier changement
table-checked = Vérifié le
table-id = Id

shortcut-talk = Parler à quelqu’un maintenant
shortcut-groups = Groupes

kind-program = Type de groupe
kind-organization = Organisme
kind-place = Lieu
kind-group = Groupe
kind-hotline = Ligne d’aide
kind-service = Service
kind-article = Article
kind-story = Récit
kind-activity = Activité
kind-page = Page

closure-days = Pas de réunion : { $days }
closure-not-open = Pas d’accueil : { $days }
closure-moved = Réunion ailleurs : { $days }
closure-online = Réunion en ligne seulement : { $days }
status-paused = Pas de réunions en ce moment
status-ended = Il n’y a plus de réunions
status-paused-offer = Pas proposé en ce moment
status-ended-offer = Ce n’est plus proposé
verified = Vérifié le { $date }
verified-by = Vérifié le { $date } par : { $by }
method-visited = sur place
method-called = par téléphone
method-emailed = par e-mail
method-website = sur son propre site web
method-sources = dans deux sources indépendantes
method-self-reported = d’après ses propres indications
verified-how = { $checked }, { $how }
role-editor = la rédaction
role-secretary = le secrétariat du groupe
role-trusted-servant = un serviteur de confiance
role-facilitator = l’animation du groupe
role-intergroup = l’intergroupe
role-walk-leader = qui guide la marche
role-volunteer = une personne bénévole
role-moderator = la modération du groupe
role-host = qui accueille le groupe
role-district = le district
role-convenor = qui réunit le groupe
area-of = { $city }, { $region }
place-private = { $area }. On vous donne le lieu exact quand vous le demandez.
directions-openstreetmap = Itinéraire sur OpenStreetMap
directions-google = Itinéraire sur Google Maps
directions-apple = Itinéraire sur Plans d’Apple
giving-venmo = Venmo
giving-square = Cash App
giving-paypal = PayPal
giving-homegroup = Homegroup
giving-url = Donner en ligne
report-subject = Changement : { $name }
report-body = Qu’est-ce qui est différent maintenant ?
who-open = Tout le monde peut venir.
who-closed = Pour les membres et pour les personnes qui pensent l’être peut-être.

menu-groups = Groupes
menu-talk = Parler à quelqu’un
menu-hotlines = Lignes d’aide
menu-programs = Types de groupes
menu-services = Traitements et services
menu-articles = À lire
menu-stories = Récits
menu-activities = Activités
menu-family = Famille et proches
menu-reach-out = Nous contacter
whom-both = Pour vous, ou pour quelqu’un que vous aimez.
whom-self = Pour vous.
whom-others = Pour les personnes qui s’inquiètent pour quelqu’un.

door-danger = Je suis en danger
door-danger-text = Appelez le { $number }. Des lignes où vous pouvez appeler ou écrire tout de suite.
door-now = Je veux parler ou aller à une réunion maintenant
door-now-text = Des groupes tous les jours de la semaine, en personne, en ligne et par téléphone.
door-family = Je m’inquiète pour quelqu’un
door-family-text = Des lignes, des groupes et des lectures pour la famille et les proches.

page-home = Accueil
page-groups = Trouver un groupe
page-hotlines = Lignes d’aide
page-programs = Types de groupes
page-choose = Quels types pourraient vous convenir ?
page-chosen = « { $answer } » : ce que dit chaque type de groupe
page-services = Traitements et services
page-articles = À lire
page-stories = Récits
page-activities = Activités sans alcool ni drogue
page-family = Pour la famille et les proches
page-talk = Parler à quelqu’un maintenant
page-reach-out = Nous contacter
page-about = À propos de cette liste
page-fresh = Cette liste est-elle à jour ?
page-print = Imprimer cette liste
page-search = Chercher sur ce site
page-kept = Gardé sur cet appareil
page-privacy = Vie privée
search-pages = À propos de ce site
page-not-found = Cette page n’est pas ici
page-moved = Cette page a changé de place
page-corrected = En cours de correction
page-numbered = { $title }, page { $page }
facet-day = Par jour
facet-time = Par moment de la journée
facet-region = Par région
facet-city = Par ville
facet-program = Par type de groupe
facet-how = Par façon de participer
facet-language = Par langue
facet-tag = Par ce qui compte pour vous
facet-organization = Par organisme qui les soutient
facet-all = Tous les groupes : { $facet }
list-day = Groupes du { $value }
list-any-time = Groupes à toute heure
list-time-morning = Groupes du matin
list-time-midday = Groupes vers midi
list-time-evening = Groupes de fin de journée
list-time-night = Groupes de nuit
list-region = Groupes de la région { $value }
list-city = Groupes à { $value }
list-program = Groupes { $value }
list-how-in-person = Groupes qui se réunissent en personne
list-how-online = Groupes qui se réunissent en ligne
list-how-phone = Groupes qui se réunissent par téléphone
list-language = Groupes en { $value }
list-own-language = Groupes en français
list-tag = Groupes : { $value }
list-organization = Groupes soutenus par { $value }
hotlines-country = { $country }

# Listes de lignes. Un besoin est un nom du contenu : s’il n’a pas de mots ici, il est dit comme il est écrit.
lines-by-need = De quoi il s’agit
lines-by-for = Pour qui
lines-by-country = Par pays
hotlines-need = Lignes d’aide : { $need }
hotlines-for-self = Lignes d’aide pour vous-même
hotlines-for-family = Lignes d’aide pour la famille
hotlines-for-friends = Lignes d’aide pour les proches
hotlines-for-professionals = Lignes d’aide pour les professionnels
hotlines-for-youth = Lignes d’aide pour les jeunes
hotlines-for-women = Lignes d’aide pour les femmes
hotlines-for-men = Lignes d’aide pour les hommes
hotlines-for-lgbtq = Lignes d’aide pour les personnes LGBTQ+
hotlines-for-veterans = Lignes d’aide pour les anciens combattants
hotlines-for-native = Lignes d’aide pour les personnes autochtones
hotlines-for-everybody = Lignes d’aide pour tout le monde
need-alcohol = Alcool
need-drugs = Drogues
need-family = Famille et proches
need-gambling = Jeux d’argent
need-medicines = Médicaments
need-mental-health = Santé mentale
need-overdose = Surdose
need-suicide = Pensées suicidaires
need-violence = Violence à la maison

# Types de fiches, au pluriel : à propos de la liste, et si elle est à jour.
kinds-program = Types de groupes
kinds-organization = Organismes
kinds-place = Lieux
kinds-group = Groupes
kinds-hotline = Lignes d’aide
kinds-service = Traitements et services
kinds-article = Articles
kinds-story = Récits
kinds-activity = Activités sans alcool ni drogue
kinds-page = Pages
age-months = Ces 6 derniers mois
age-year = Il y a 6 à 12 mois
age-longer = Il y a plus longtemps
age-never = Jamais

# Calendriers. D’autres peuvent les voir : un calendrier discret ne dit que ces mots.
calendar-discreet = Rendez-vous
calendar-discreet-name = Rendez-vous
# { $what } est une liste, comme « Groupes à Millbrook ».
calendar-name = { $what } · { $site }
calendar-of = Calendrier : { $name }
calendar-size = { $count } dates, environ { $size } Ko
calendar-join = Participer : { $value }
calendar-id = Numéro de la réunion : { $value }
calendar-passcode = Code d’accès : { $value }
calendar-phone = Par téléphone : { $value }
calendar-ask = Demander le lien : { $value }
calendar-register = S’inscrire pour participer : { $value }
calendar-page = Regardez ici avant d’y aller : { $url }

# Listes sur papier. La taille est ce que charge un navigateur.
print-week = Toutes les réunions de la semaine
print-by-week = La liste entière
print-by-day = Un jour
print-by-region = Une région, jour par jour
print-this = Imprimer cette liste
print-size = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}, environ { $size } Ko
print-too-long = { $count } réunions : trop long pour une seule page. Imprimez-en une partie.
print-empty = aucune réunion
print-how-online = Vous participez de chez vous. La page du groupe dit comment.
print-how-phone = Vous participez par téléphone. Composez le numéro à côté, ou regardez la page du groupe.
topic = À lire : { $topic }

choose-goal = Que voudriez-vous faire de votre propre consommation ?
choose-goal-stop = Arrêter
choose-goal-cut-down = Réduire, ou consommer avec moins de risques
choose-goal-decide = Décider en chemin
choose-goal-worried = Je m’inquiète pour quelqu’un d’autre
choose-about = De quoi s’agit-il ?
choose-belief = En quoi croyez-vous ?
choose-belief-none = Je ne veux rien de spirituel
choose-belief-higher-power = Une puissance supérieure, telle que je la conçois
choose-belief-christian = Ma foi est chrétienne
choose-belief-buddhist = La pratique bouddhiste me parle
choose-belief-cultural = Les traditions de mon peuple
choose-style = Comment les réunions devraient-elles être ?
choose-style-steps = Travailler les Douze Étapes
choose-style-tools = Apprendre et pratiquer des outils
choose-style-conversation = Discuter librement
choose-style-meditation = Méditer ensemble
choose-style-safer = Consommer avec moins de risques, sans pression pour arrêter
choose-who = Préférez-vous être avec certaines personnes ?
choose-how = Comment aimeriez-vous participer ?
choose-medicine = Prenez-vous un médicament contre l’addiction ?
choose-medicine-yes = Oui, comme la méthadone ou la buprénorphine
choose-yes = Le dit
choose-open = Cela dépend, ou personne ne l’a écrit
choose-no = Dit autre chose

privacy-rooms = Salles des réunions en ligne
privacy-chats = Tchats des lignes d’aide
privacy-forms = Formulaires
privacy-giving = Dons aux groupes
privacy-maps = Cartes
privacy-exit = Le bouton qui quitte ce site
