### Ce que disent les pages du site, à part le contenu lui-même. Des mots simples, des phrases courtes, on dit vous.

## Every page

skip-label = Raccourcis
skip-main = Aller au texte
menu-label = Menu
languages-label = Langues
language-missing = Cette page n’est pas encore en français. Le lien mène à la page la plus proche qui l’est.
crumbs-label = Vous êtes ici
example = Exemple, pas réel
website = Site web
source = source
sources = Sources
languages = Langues
run-by = Géré par
funded-by = Payé par
leaves-site = Ouvre un autre site ou une application.
not-stated = Pas indiqué
also-called = S’appelle aussi
outline = Sur cette page
always-open = jour et nuit
always-open-long = Ouvert jour et nuit
hours-unknown = Horaires inconnus
minutes = { $count ->
    [one] { $count } minute de lecture
   *[other] { $count } minutes de lecture
}

## Talk to someone now

talk-heading = Parler à quelqu’un maintenant
talk-danger = En danger ?
# { $number } est le numéro d’urgence du pays, comme le 112.
talk-emergency = Appelez le { $number }
# Noms courts des deux pages pour les urgences.
talk-overdose = Surdose : que faire
talk-stopping = Arrêter d’un coup
# Entre un mot et un numéro : Par SMS : HOME au 741741.
channel-to = au
channel-press = tapez { $key_to_press }
talk-page-heading = Vous n’avez pas à affronter cela sans aide
talk-page-words = Pas besoin de savoir quoi dire. « Je ne sais pas par où commencer » suffit.
talk-page-hang-up = Vous pouvez mettre fin à l’appel ou au chat quand vous voulez.
talk-page-busy = Si personne ne répond, essayez la ligne suivante. Ce n’est pas à cause de vous.
talk-page-all = Voir toutes les lignes, avec horaires et langues
talk-page-family = Lignes et groupes pour la famille et les proches

## What a script says of hours and of age

open-now = Ouvert maintenant.
# { $time } est une heure à l’horloge de la personne qui lit.
open-until = Ouvert maintenant, jusqu’à { $time }.
open-closed = Fermé maintenant.
open-opens = Fermé maintenant. Ouvre aujourd’hui à { $time }.
open-tomorrow = Fermé maintenant. Ouvre demain à { $time }.
open-day = Fermé maintenant. Ouvre { $day } à { $time }.
open-your-clock = À l’heure de votre horloge.
open-holidays = Les jours fériés, cela peut changer.
# { $date } est le jour où le site a été fait.
old = Cette liste a été faite le { $date }. Des heures et des numéros ont pu changer depuis : si vous pouvez, appelez d’abord.
exit = Quitter ce site

## Foot of the page

# { $site } est le nom du site.
foot-not-emergency = { $site } est une liste de groupes et de lignes. Ce n’est pas un service d’urgence.
foot-call = Si quelqu’un est en danger, appelez le { $number }.
foot-disclaimer = Elle n’appartient à aucun mouvement et ne parle au nom d’aucun. Rien ici n’est un avis médical.
foot-private = Ce site ne place aucun cookie et ne dit à personne ce que vous regardez. Il ne peut pas effacer l’historique de votre navigateur ni votre facture de téléphone.
foot-demonstration = Ceci est une démonstration. Les fiches marquées « Exemple, pas réel » sont inventées.
foot-run-by = Géré par
foot-reach = (pas une ligne d’urgence) :
foot-reach-form = un formulaire
foot-contact = Nous contacter
foot-about = À propos de cette liste
foot-fresh = Cette liste est-elle à jour ?
foot-print = Imprimer cette liste
foot-search = Chercher sur ce site
foot-privacy = Vie privée
foot-safety = Pour votre sécurité
foot-licence = Licence de la liste :
foot-built = Cette liste a été faite le

## Counts. { $count } is a number

count-kinds = { $count ->
    [one] { $count } type
   *[other] { $count } types
}
count-groups = { $count ->
    [0] aucun groupe
    [one] { $count } groupe
   *[other] { $count } groupes
}
count-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}

## Home

soon-heading = Réunions maintenant et ensuite
soon-none-left = Il n’y a plus de réunion en personne aujourd’hui. À celles-ci, vous pouvez participer d’où vous êtes :
soon-name-town = À celles-ci, vous pouvez participer d’où vous êtes. Pour les réunions en personne, écrivez votre ville dans la recherche.
soon-lines = Ouvertes maintenant : des lignes où répondent des personnes passées par là
home-heading = Des groupes où aller et des personnes à qui parler
home-week = Les réunions, jour par jour
home-all-groups = { $count ->
    [one] Voir le groupe de cette liste
   *[other] Trouver votre chemin parmi les { $count } groupes
}
home-kinds = Types de groupes
home-kinds-lead = Aucun type ne convient à tout le monde, et vous pouvez en essayer plusieurs. Ils sont dans l’ordre alphabétique.
home-compare = Les comparer côte à côte
home-more = D’autres aides
home-services = Traitements et services
home-services-lead = Sevrage, traitement, médicaments, logement, naloxone, transport et plus encore : ce que cela coûte et comment y entrer.
home-activities = Activités sans alcool ni drogue
home-activities-lead = Des petits-déjeuners, des promenades et des soirées où personne ne boit ni ne consomme.
home-stories = Récits
home-stories-lead = Des personnes racontent comment c’était pour elles.
home-read = Commencez ici
home-all-articles = Tout ce qu’il y a à lire

## Reach out

reach-heading = Nous contacter
# { $name } est l’organisme qui gère le site.
reach-by = Cette liste est gérée par { $name }.
reach-not-emergency = Nous ne sommes pas une ligne d’urgence.
reach-lead = Les personnes qui tiennent cette liste sont heureuses d’avoir de vos nouvelles.
reach-keeps = qui tient cette liste
reach-who = Qui répond
reach-form = Formulaire
reach-hours = Quand
reach-for = Pour qui
reach-next = Ce qui se passe ensuite
reach-more = Qui répond, quand, et ce qui se passe ensuite
reach-wrong = Dites-le-nous, et nous corrigeons.
reach-wrong-how = Comment une fiche est corrigée ou retirée de la liste

## About this list

about-who = Qui la gère et qui la paie
about-who-unknown = Les personnes qui gèrent ce site n’ont pas dit qui elles sont.
about-what = Ce qu’elle contient
about-examples = { $count ->
    [one] Une de ces fiches est inventée, et marquée « Exemple, pas réel ».
   *[other] { $count } de ces fiches sont inventées, et marquées « Exemple, pas réel ».
}
about-programs = Types de groupes qui se réunissent
about-without = Décrits ici, même si aucun groupe n’est encore dans la liste :
about-not = Ce qu’elle ne contient pas
about-checks = Comment les fiches sont vérifiées
# Les deux sont des nombres de fiches ; { $date } est le jour où le site a été fait.
about-checked = Pendant l’année avant le { $date }, on a vérifié { $checked } fiches sur { $total }.
about-marked = Chaque fiche dit quand elle a été vérifiée pour la dernière fois, et comment. Si personne ne l’a dit, elle le dit aussi.
about-order = Dans quel ordre
about-order-text = Les groupes sont rangés par jour et par heure, tout le reste par ordre alphabétique. Ni la taille, ni l’argent, ni nos goûts ne font monter quoi que ce soit.
about-paid = { $count ->
    [0] Personne n’a payé pour être sur cette liste.
    [one] Une fiche est payée. Elle le dit elle-même, et se trouve là où elle serait sans cela.
   *[other] { $count } fiches sont payées. Chacune le dit elle-même, et se trouve là où elle serait sans cela.
}
about-corrections = Corriger, ou quitter la liste
about-corrections-text = Si quelque chose est faux, ou si vous ne voulez pas que votre groupe soit sur cette liste, dites-le-nous. Vous n’avez pas à donner de raison.
about-exchange = Pour d’autres programmes
about-exchange-text = Ces fichiers contiennent les réunions de cette liste pour des applications, des cartes et d’autres sites. Ils sont faits en même temps que ces pages, et disent donc la même chose.
about-exchange-licence = Ce qu’on peut en faire : { $licence }.
about-exchange-programs = D’un seul type de groupes :
about-exchange-not = Aucun fichier ne contient de liens qu’il faut demander, de lieux privés ni de noms de personnes. Les exemples ne sont dans aucun.
about-everyone = Tout le monde peut-il l’utiliser ?
about-everyone-text = Les pages sont faites pour être utilisées au clavier, en gros caractères, en clair et en sombre, sans scripts et avec un lecteur d’écran. Des programmes les contrôlent d’après WCAG 2.2, niveau AA, et ne trouvent rien.
about-everyone-not = Les programmes ne trouvent qu’une partie de ce qui peut être faux. Aucune personne utilisant un lecteur d’écran n’a encore essayé ces pages. Si quelque chose ne marche pas pour vous, dites-le-nous.
about-limits = Ce que cette liste n’est pas
about-licence = Licence de la liste
about-more = Avec nos propres mots

privacy-lead = Ce que ce site fait de votre visite, et ce qu’il ne peut pas empêcher. Cette page est faite en même temps que les autres, à partir de ce qu’elles font vraiment.
privacy-does = Ce que fait ce site
privacy-no-cookies = Il ne place aucun cookie et ne compte personne.
privacy-no-others = Chaque page dit à votre navigateur de ne charger que des fichiers de ce site. Aucune autre entreprise n’apprend donc par une page que vous l’avez lue.
privacy-no-name = Il ne demande ni nom ni compte.
privacy-typed = Ce que vous écrivez dans un champ de recherche reste sur votre appareil.
privacy-locates = Votre position n’est demandée que si vous appuyez sur le bouton prévu pour cela. La réponse reste sur votre appareil.
privacy-no-place = Il ne demande jamais où vous êtes.
privacy-in-parts = Cette liste est grande. La recherche de groupes ne charge donc que la partie autour du lieu que vous cherchez, et celui qui envoie les pages peut voir laquelle.
privacy-referrer = Quand vous suivez un lien vers un autre site, votre navigateur ne dit pas de quelle page vous venez.
privacy-device = Ce qui reste sur votre appareil
privacy-keeps = Ce que vous choisissez de garder reste ici jusqu’à ce que vous l’enleviez. Rien n’en est envoyé à personne.
privacy-kept = Voir ce qui est gardé
privacy-copies = Si vous demandez une copie à lire sans internet, ses pages restent ici jusqu’à ce que vous l’enleviez.
privacy-browser = Votre navigateur garde ce qu’il garde de tout site : son historique et des copies de pages.
privacy-links = Où mènent les liens
privacy-links-text = Dès que vous suivez un lien vers un autre site, les règles de ce site s’appliquent. Il peut demander votre nom, placer des cookies ou vous compter.
privacy-more = { $count ->
  [0] et aucun autre site
  [one] et un autre site
 *[other] et { $count } autres sites
}
privacy-sites = Autres liens
privacy-sites-text = Les groupes, les programmes, les services et les sources des articles ont leurs propres sites.
privacy-cannot = Ce qu’aucun site ne peut empêcher
privacy-history = Votre navigateur se souvient des pages que vous avez vues. Si votre session est ouverte, vos autres appareils peuvent aussi les montrer.
privacy-filters = L’adresse d’une liste dit ce que vous avez cherché, par exemple un jour ou une ville. Elle reste dans l’historique, et celui qui envoie les pages la voit. Ce que vous choisissez dans la liste elle-même n’est pas envoyé, mais reste dans l’historique.
privacy-sent-by = Il est à
privacy-logs = L’ordinateur qui vous envoie ces pages peut noter que votre connexion les a demandées.
privacy-network = Votre fournisseur d’accès, votre école, votre travail ou celui qui gère le Wi-Fi peut voir que vous visitez ce site.
privacy-bill = Les appels et les messages restent dans les listes du téléphone et sur la facture.
privacy-near = Quelqu’un à côté de vous, ou une application sur l’appareil, peut voir ce que vous voyez.
privacy-promise = Nous ne promettons donc pas que personne ne puisse le savoir. Nous promettons que ces pages ne le disent pas.
privacy-safety = Comment partir vite, et que faire sur un ordinateur partagé
privacy-ask = Questions à ce sujet
privacy-ask-text = Demandez à ceux qui gèrent ce site :

## How fresh the list is

fresh-lead = Les heures et les numéros changent. Voici quand quelqu’un a vérifié chaque fiche pour la dernière fois, la plus ancienne d’abord.
fresh-ages = Dernière vérification, vue du { $date }
fresh-kind = Type
fresh-oldest = Toutes les fiches, la vérification la plus ancienne d’abord
fresh-never = Personne n’a dit que ceci ait jamais été vérifié.
fresh-overdue = Il fallait le vérifier de nouveau le { $date }.

## Lists for paper

print-lead = Chacune de ces pages contient une liste entière, faite pour le papier.
print-how = Ouvrez-en une, puis choisissez Imprimer dans votre navigateur (Ctrl et P, ou le menu Partager sur un téléphone). Elles tiennent sur A4 et sur Lettre. Les gros caractères sont en 18 points.
print-large = gros caractères
print-in-large = En gros caractères
print-in-normal = En caractères normaux
print-list = Retour à la liste
print-sheet-lead = Choisissez Imprimer dans votre navigateur.
print-legend = Ce que veulent dire les mots et les signes

## Lists of meetings

groups-show-all = Tout montrer ({ $count })
groups-all = Tous les groupes
list-empty = Il n’y a rien dans cette liste en ce moment.
list-empty-all = Parcourir tous les groupes
list-official = Il y en a peut-être d’autres sur
list-others = D’autres listes comme celle-ci
calendar-add = Ajouter à votre calendrier
calendar-subscribe = S’abonner
calendar-how = Si vous vous abonnez, les changements arrivent d’eux-mêmes.
calendar-seen = La personne qui voit votre calendrier voit aussi ceci.
pager-label = Pages de cette liste
pager-previous = Page précédente
pager-next = Page suivante
pager-page = Page

## A group

group-independent = Groupe indépendant
group-when = Quand
group-where = Où
group-join = Comment participer de chez vous
group-who = Qui peut venir
group-expect = À quoi s’attendre
group-know = Bon à savoir
group-tags = Ce groupe en bref
group-medication = Médicaments
group-cost = Prix
group-organizations = Avec le soutien de
group-codes = Codes dans la liste imprimée
group-nearby = Aussi tout près
contributions = Pour contribuer
contact-heading = Demander au groupe
contact-heading-other = Demander à quelqu’un
contact-name = Demandez à parler à
contact-phone = Téléphone
contact-email = E-mail
checked-heading = Est-ce à jour ?
checked-never = Personne ne nous a encore dit quand ceci a été vérifié pour la dernière fois.
report-heading = Quelque chose de faux ici ?
moved-text = Vous le trouverez ici :
status-since = Depuis le { $date }.
status-instead = Vous pouvez aller ici :
closure-instead = La réunion a lieu ici :
access-heading = Accessibilité
access-unknown = Pas encore connu :
place-private = L’adresse n’est pas publiée. Demandez au groupe.
place-approximate = Seul le secteur est indiqué. Demandez le lieu exact.
place-roughly = Ce n’est qu’à peu près juste. Demandez le lieu exact.
place-meetings = Réunions ici
place-offices = Aussi ici :
place-none = Aucune réunion n’est indiquée ici en ce moment.
online-join = Participer en ligne
online-join-on = Participer par { $platform }
online-register = S’inscrire pour participer
online-ask = Demander le lien
online-opens = Ouvre { $host }. Le nom que vous y entrez peut être n’importe lequel.
online-id = Numéro de la réunion
online-passcode = Code d’accès
online-phone = Par téléphone

group-next = Les prochaines dates
group-now = commencée, entrez
tools-label = Garder cette page ou la partager
tools-keep = Garder sur cet appareil
tools-drop = Ne plus garder
tools-share = Partager
tools-copy = Copier le nom, l’heure et l’adresse
# Ce qu’une messagerie montre sous le nom d’une page que l’on partage.
share-description = Ouvrez le lien pour en voir plus.
tools-note = Ce que vous gardez reste dans ce navigateur. Toute personne qui utilise cet appareil peut le voir.
tools-kept = Gardé sur cet appareil.
tools-not-kept = Ce navigateur ne garde rien.
tools-dropped = N’est plus gardé.
tools-copied = Copié.
tools-not-copied = Ce navigateur ne copie pas. Copiez plutôt l’adresse de la page.

## What is kept on a device

kept-link = Gardé ici
kept-lead = Les groupes que vous avez choisi de garder. La liste est dans ce navigateur seulement.
kept-where = Personne d’autre n’en est informé, mais toute personne qui utilise cet appareil peut la voir. Effacer les données du navigateur efface la liste.
kept-none = Rien n’est gardé ici. Sur la page d’un groupe, choisissez « Garder sur cet appareil ».
kept-said = Ce que vous en pensez
kept-said-nothing = Pas de note
kept-said-want = Je veux y aller
kept-said-liked = J’y étais, et cela m’a plu
kept-said-not = Pas pour moi
kept-calendar = Tout mettre dans un calendrier
kept-print = Imprimer
kept-clear = Effacer toute la liste
kept-cleared = La liste est effacée. Rien n’est gardé.
kept-no-calendar = Les calendriers n’ont pas pu être chargés.
kept-script = Cette page a besoin de JavaScript, car seul ce navigateur sait ce qui est gardé.

## A copy for when there is no network

offline-heading = Sans réseau
offline-what = Cet appareil peut garder les numéros et votre liste, pour un endroit sans réseau. Toute personne qui l’utilise peut voir qu’ils y sont.
offline-make = Garder une copie sur cet appareil
offline-drop = Enlever la copie
offline-made = Une copie du { $date } est gardée sur cet appareil.
offline-not-made = La copie n’a pas pu être faite.

## Search

search-label = Chercher des lignes, des articles et plus
search-groups = Vous cherchez une réunion ?
search-none = Rien n’a été trouvé. Essayez un seul mot, ou une de ces listes :
search-not-loaded = La recherche n’a pas pu être chargée. Rechargez la page, ou utilisez ces listes :
search-lists = Ou parcourez une liste
search-results = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}

## Hotlines

hotlines-lead = Choisissez une ligne qui vous convient. Vous pouvez mettre fin à l’appel quand vous voulez.
hotlines-all = Toutes les lignes d’aide
hotline-others = D’autres lignes sur le même sujet
hotline-reach = Comment joindre cette ligne
hotline-happens = Ce qui se passe
hotline-private = Est-ce vraiment confidentiel ?
hotline-about = À propos de cette ligne
hotline-offers = Vous pouvez y recevoir
hotline-for = Pour
hotline-needs = Sujets
hotline-ages = Âges
hotline-where = Fonctionne en

## Kinds of groups

programs-lead = On se rétablit de différentes façons. Voici ce que chaque type de groupe dit de lui-même.
programs-order = Ils sont dans l’ordre alphabétique. Vous pouvez aller dans plusieurs.
programs-scroll = Le tableau continue sur le côté.
programs-caption = Types de groupes côte à côte
programs-kind = Type de groupe
programs-choose = Vous hésitez ? Répondez à une question, et voyez ce qu’en dit chaque type
choose-lead = Choisissez ce qui compte pour vous. Vous voyez ce qu’en dit chaque type de groupe.
choose-show = Montrer ce que dit chaque type
choose-clear = Effacer
choose-heading = Ce que dit chaque type de groupe
choose-order = Tous les types sont ici, dans l’ordre alphabétique.
choose-says-yes = Dit oui à :
choose-says-open = Dépend du groupe, ou pas indiqué :
choose-says-no = Dit autre chose sur :
choose-promise = Rien n’est caché, classé ni gardé. Vous pouvez essayer plusieurs types, et changer d’avis.
chosen-asked = Votre réponse à : { $question }
chosen-order = Chaque liste est dans l’ordre alphabétique.
chosen-more = Une autre réponse, une autre question
chosen-says = Il est dit :
chosen-elsewhere = Aucun sur cette liste. Ce type a sa propre recherche :
program-glance = En bref
program-approach = Approche
program-find = Réunions
program-all = { $count ->
    [one] Voir la réunion
   *[other] Voir les { $count } groupes
}
program-none-here = Aucune réunion de ce type n’est encore sur cette liste. Sa propre recherche en connaît peut-être.
program-finder = Sa propre recherche de réunions
program-online = Ses réunions en ligne
program-first-visit = Votre première visite
program-stance = Ses positions

## Reading

articles-topics = Sujets
articles-list = Articles
article-reviewed = relu le { $date }
article-reviewed-by = relu le { $date } par { $by }
article-author = par { $name }
article-topics = Sujets
article-for = Pour
article-next-review = Prochaine relecture
named-by = À lire à ce sujet
article-related = Groupes, lignes et autres lectures
page-updated = Mis à jour le
page-reviewed = Relu le { $date } pour voir si c’est toujours vrai
page-reviewed-by = Relu le { $date } pour voir si c’est toujours vrai, par : { $by }

## Treatment and services

services-lead = { $count ->
    [0] Il n’y a rien dans cette liste en ce moment.
    [one] Un service. Appelez d’abord : on vous dira ce qui se passe ensuite.
   *[other] { $count } services, dans l’ordre alphabétique. Appelez d’abord : on vous dira ce qui se passe ensuite.
}
services-order = Personne ne peut payer pour être plus haut sur cette liste.
services-sorts = Quel type d’aide
services-regions = Où
services-all-link = Voir tous les traitements et services
service-reach = Comment y entrer
service-call = Appelez le
service-email = Écrire
service-hours = Horaires
service-needs = Avant d’y aller
service-kind = Type d’aide
service-for = Pour
service-ages = Âges
service-wait = Temps d’attente
service-cost = Prix
service-payment = Façons de payer
service-id = Pièce d’identité demandée
service-medicines = Médicaments proposés
service-on-medication = Si vous prenez des médicaments
service-area = Territoire desservi
service-permit = Autorisation
service-permit-read = lue le { $date }
service-groups = Groupes qui se réunissent ici ou accueillent des personnes venant d’ici
service-paid = Annonce payée
service-paid-long = Quelqu’un paie pour cette annonce. Elle n’est pas plus haut pour autant.
service-runs-site = Géré par l’organisme qui gère ce site.
service-also = Fait partie de
service-about = À propos de ce service
count-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}

## Stories

stories-lead = Des personnes passées par là racontent comment c’était pour elles. Ce qui les a aidées n’est pas forcément ce qui vous aidera.
story-by = raconté par { $name }
story-note = Avant de lire
story-consent = Raconté avec un accord donné le { $date }.
story-withdraw = La personne qui l’a raconté peut le faire retirer à tout moment.
story-kept-by = L’accord est gardé par : { $role }.
story-programs = Parle de
story-for = Pour
story-about = À propos de ce récit

## Activities

activities-lead = Des choses à faire là où personne ne boit ni ne consomme. Pas besoin de faire partie d’un groupe.
activities-later = Plus tard
activities-regular = Régulièrement
activity-when = Quand
activity-next = Les prochaines dates :
activity-over = C’est passé.
activity-over-more = Voir ce qu’il y a d’autre à faire
activity-kind = Ce que c’est
activity-for = Pour
activity-ages = Âges
activity-cost = Prix
activity-sign-up = S’inscrire
activity-children = Enfants
activity-bring = À apporter
activity-programs = Types de groupes
activity-groups = Groupes qui l’organisent
activity-about = Bon à savoir

## Organizations

organization-services = Services
organization-activities = Activités
place-services = Services ici
place-activities = Activités ici

organization-about = À propos de cet organisme
organization-sort = Ce que c’est
organization-part-of = Fait partie de
organization-parts = Ses parties
organization-contact = Comment le joindre
organization-programs = Types de groupes
organization-area = Territoire
organization-lines = Lignes
organization-meetings = Ses réunions
organization-runs-site = Cet organisme gère ce site.

## Family and friends

family-lead = S’inquiéter pour quelqu’un est dur pour vous aussi. Il y a de l’aide pour vous, que l’autre personne en veuille ou non.
family-lines = Des lignes que vous pouvez appeler
family-programs = Groupes pour la famille et les proches
family-meetings = Réunions
family-services = Services pour la famille et les proches
family-articles = À lire

## Pages that are not there

missing-heading = Cette page n’est pas ici
missing-text = Elle a peut-être changé de place, ou le groupe n’existe peut-être plus. Par ici, cela continue :
corrected-text = Cette fiche est en cours de correction et reviendra bientôt.
ways-groups = Trouver un groupe
ways-lines = Des lignes pour appeler, écrire ou chatter
ways-home = La première page

## The finder, which filters by script

finder-heading = Chercher et filtrer
finder-q = Nom, ville ou code postal
finder-search = Chercher
finder-near-me = Près de moi
finder-near-place = Près de : { $place }
finder-near-again = Pour voir ce qui est près de vous, choisissez « Près de moi » : cette page n’envoie jamais à personne où vous êtes.
finder-filters = Filtres
finder-remove = Enlever le filtre :
finder-quoted = « { $text } »
finder-more = En montrer plus
finder-when = Quand
finder-any-time = Tous les jours
finder-now = Maintenant
finder-soon = Les deux prochaines heures
finder-tonight = Ce soir
finder-tomorrow = Demain
finder-part = Moment de la journée
finder-any-part = À tout moment
finder-morning = Matin
finder-midday = Midi
finder-evening = Fin de journée
finder-night = Nuit
finder-how = Comment
finder-any-how = Toutes les façons
finder-program = Type de groupe
finder-any-program = Tous les types
finder-tag = Pour qui
finder-lang = Langue
finder-any-lang = Toutes les langues
finder-access = Accessibilité
finder-today = Aujourd’hui, { $date }
finder-tomorrow-date = Demain, { $date }
finder-always = À toute heure
finder-asked = Sur rendez-vous
finder-paused = Pas de réunions en ce moment
finder-paused-note = Pas de réunions en ce moment
finder-some-weeks = Pas chaque semaine : ceci est la prochaine date
finder-your-time = à votre heure
finder-there = heure locale à { $zone }
finder-there-at = { $time } à { $zone }
finder-yours = { $time } à votre heure
finder-miles = { $number } mi
finder-km = { $number } km
finder-locating = Nous demandons à votre appareil où vous êtes…
finder-no-location = Votre appareil n’a pas dit où il est. Écrivez plutôt une ville ou un code postal.
finder-not-loaded = La liste n’a pas pu être chargée. Rechargez la page, ou utilisez les listes plus bas.
finder-ask-place = Écrivez une ville ou un code postal, ou choisissez « Près de moi ». Ou choisissez « En ligne » sous Comment.
finder-ask-room = Celles-ci sont en ligne ou par téléphone. Pour les réunions en personne, écrivez une ville ou choisissez « Près de moi ».
finder-none-today = Il n’y a plus de réunion en personne aujourd’hui.
finder-none = Aucune réunion ne correspond à tout cela.
finder-without = Chercher sans : { $filter }
finder-wider-miles = Chercher à { $number } milles à la ronde
finder-wider-km = Chercher à { $number } kilomètres à la ronde
finder-online-instead = Chercher des réunions en ligne
finder-found = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
finder-at-least = { $count ->
    [one] { $count } réunion, et d’autres plus tard
   *[other] { $count } réunions, et d’autres plus tard
}
finder-nearest = { $count ->
    [one] { $count } réunion tout près, et d’autres plus loin
   *[other] { $count } réunions tout près, et d’autres plus loin
}
finder-listed = { $count ->
    [one] La liste compte { $count } réunion.
   *[other] La liste compte { $count } réunions.
}
finder-place-count = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
