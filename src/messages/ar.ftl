# كلمات يركّبها البرنامج نفسه. كلمات القوالب موجودة في السمة.

list-and = { $first } و{ $last }
list-separator = {" و"}
list-comma = ،{" "}
list-semicolon = ؛{" "}

time-morning = الصباح (4 إلى 12)
time-midday = الظهر (11 إلى 5)
time-evening = المساء (4 إلى 9)
time-night = الليل (8 إلى 5)
weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد
weekday-short-monday = الاثنين
weekday-short-tuesday = الثلاثاء
weekday-short-wednesday = الأربعاء
weekday-short-thursday = الخميس
weekday-short-friday = الجمعة
weekday-short-saturday = السبت
weekday-short-sunday = الأحد
weekday-any-time = في أي وقت
weekdays = من { $from } إلى { $until }

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date = { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month } { $year }
date-range = من { $from } إلى { $until }

time-am = { $time } صباحًا
time-pm = { $time } مساءً
time-noon = 12 ظهرًا
time-midnight = 12 منتصف الليل
time-range = من { $from } إلى { $until }
time-next-day = { $time } من اليوم التالي
zone = بتوقيت { $city }

schedule-daily = كل يوم
schedule-weekly = كل أسبوع يوم { $days }
schedule-other-week = كل أسبوعين يوم { $days }
schedule-weeks = { $weeks ->
    [zero] كل أسبوع
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
} يوم { $days }
schedule-monthly = يوم { $days } { $weeks } من كل شهر
schedule-once = { $date }
schedule-appointment = بموعد
schedule-round-the-clock = ليلًا ونهارًا، كل يوم
schedule-at = { $when }، الساعة { $time }
schedule-zone = { $when }، { $zone }
schedule-from = ابتداءً من { $date }
schedule-until = حتى { $date }
schedule-between = من { $from } حتى { $until }
schedule-not-on = ما عدا: { $dates }
week-1 = الأول
week-2 = الثاني
week-3 = الثالث
week-4 = الرابع
week-5 = الخامس
week-last = الأخير
week-first-1 = الأول
week-first-2 = الثاني
week-first-3 = الثالث
week-first-4 = الرابع
week-first-5 = الخامس
week-first-last = الأخير

attendance-in-person = حضوريًا
attendance-online = عبر الإنترنت
attendance-hybrid = حضوريًا وعبر الإنترنت
attendance-phone = عبر الهاتف

answer-yes = نعم
answer-no = لا
answer-unknown = غير معروف

access-wheelchair = دخول بالكرسي المتحرك
access-step_free = مدخل بلا درج
access-lift = مصعد
access-toilet = دورة مياه مهيأة
access-parking = موقف سيارات مهيأ
access-hearing_loop = حلقة سمعية
access-captions = ترجمة نصية
access-sign_language = لغة الإشارة
access-quiet = غرفة هادئة
access-fragrance_free = بلا عطور
access-service_animals = حيوانات المساعدة مُرحَّب بها
access-literature_formats = خط كبير أو بريل أو صوت
access-met_at_door = يستقبلك أحد عند الباب
access-transit = الحافلة والقطار
access-walking = سيرًا على الأقدام
access-notes = أيضًا

audience-self = لك أنت
audience-family = للعائلة
audience-friends = للأصدقاء
audience-professionals = للمهنيين
audience-youth = للشباب
audience-women = للنساء
audience-men = للرجال
audience-lgbtq = لمجتمع الميم (LGBTQ+)
audience-veterans = للمحاربين القدامى
audience-native = للشعوب الأصلية
audience-everybody = للجميع

offer-counseling = مشورة
offer-referral = إحالة إلى خدمات أخرى
offer-information = معلومات
offer-peer = شخص مرّ بالتجربة نفسها
offer-emergency = مساعدة طارئة

offer-short-counseling = مشورة
offer-short-referral = إحالة
offer-short-information = معلومات
offer-short-peer = أشخاص مرّوا بالتجربة نفسها
offer-short-emergency = مساعدة طارئة

# الأولان يأتيان دائمًا قبل رقم.
slot-call = اتصال:
slot-text = رسالة نصية:
slot-chat = دردشة
slot-videophone = لغة الإشارة
slot-tty = هاتف نصي (TTY)
slot-relay = خدمة الترحيل
slot-whatsapp = واتساب
slot-email = بريد إلكتروني

hours-always = ليلًا ونهارًا، كل يوم
hours-days = { $days }: { $times }
hours-every-day = كل يوم
hours-holidays = قد لا تتوفر في العطل الرسمية
hours-as-written = المواعيد: { $hours }

approach-twelve-step = الخطوات الاثنتا عشرة
approach-spiritual = روحي
approach-christian = مسيحي
approach-buddhist = بوذي
approach-secular = غير ديني
approach-cognitive-behavioural = أدوات من العلاج المعرفي
approach-meditation = تأمل
approach-conversation = حديث مفتوح
approach-cultural = تقاليد ثقافة معيّنة
approach-harm-reduction = الحد من الأضرار
goal-abstinence = التوقف
goal-moderation = التقليل، أو استخدام أكثر أمانًا
goal-own-choice = كل عضو يقرر بنفسه
goal-own-wellbeing = راحتك أنت، مهما فعل الشخص الآخر
medication-yes = مُرحَّب بمن يأخذون أدوية بوصفة طبية
medication-no = ليس لمن يأخذون دواءً لعلاج الإدمان
medication-varies = يختلف ذلك من مجموعة إلى أخرى
medication-unknown = غير معروف

column-aim = الهدف
column-outlook = النظرة
column-who_leads = من يدير
column-how_a_meeting_runs = كيف يسير الاجتماع
column-goal = الهدف بشأن الاستخدام
column-medicine = الأدوية
column-cost = التكلفة
column-for_whom = لمن

question-what_happens = ماذا يحدث في البداية؟
question-speak = هل يجب أن أتكلم؟
question-name = هل يجب أن أذكر اسمي؟
question-say_i_am = هل يجب أن أقول إن عندي مشكلة مع الكحول أو إدمانًا؟
question-believe = هل يجب أن أؤمن بالله؟
question-used_today = هل يمكنني الحضور إذا شربت أو استخدمت شيئًا اليوم؟
question-after_a_slip = هل يمكنني الرجوع إذا عدت إلى الاستخدام؟
question-recognised = هل يمكن أن يتعرّف عليّ أحد؟
question-private = ما الذي يبقى سرًّا؟
question-cost = كم تكلفة الحضور؟
question-papers = هل أحتاج إلى هوية أو أوراق؟
question-length = كم من الوقت يستغرق الاجتماع؟
question-camera = هل يجب أن أشغّل الكاميرا؟
question-children = هل يمكنني إحضار أطفال؟
question-bring_somebody = هل يمكنني إحضار شخص معي؟
question-medication = هل يمكنني الحضور إذا كنت آخذ دواءً؟
question-court_slip = هل يوقّع أحد ورقة حضور للمحكمة؟
question-unsafe = ماذا لو لم أشعر بالأمان؟

confidentiality-anonymous = هل يمكنني ألا أقول من أنا؟
confidentiality-confidential = هل يبقى الأمر سرًّا؟
confidentiality-shows_on_bill = هل يظهر في فاتورة الهاتف؟
confidentiality-number_hidden = هل رقمي مخفي عنهم؟
confidentiality-recorded = هل تُسجَّل المكالمات؟

# الخدمات والأنشطة

service-detox = إزالة السموم
service-residential = علاج مع إقامة
service-outpatient = علاج بلا إقامة
service-medication = أدوية علاج الإدمان
service-housing = سكن للتعافي
service-recovery-center = مراكز التعافي
service-coaching = مرافقة من أشخاص في التعافي
service-harm-reduction = الحد من الأضرار
service-naloxone = نالوكسون
service-syringe-services = خدمات الحقن
service-drug-checking = فحص محتوى المواد
service-transport = مواصلات
service-work = عمل
service-legal = مساعدة قانونية
service-other = مساعدة أخرى
services-region = العلاج والخدمات في { $region }
medicine-methadone = ميثادون
medicine-buprenorphine = بوبرينورفين
medicine-naltrexone = نالتريكسون
medicine-acamprosate = أكامبروسيت
medicine-disulfiram = ديسلفيرام
medicine-other = دواء آخر
activity-social = لقاء
activity-meal = طعام
activity-sport = رياضة
activity-outdoors = في الهواء الطلق
activity-arts = فنون وموسيقى
activity-learning = تعلّم
activity-volunteering = مدّ يد العون
activity-celebration = احتفال
activity-conference = مؤتمر أو خلوة
activity-other = نشاط

sort-intergroup = مكتب مشترك للمجموعات
sort-district = ناحية
sort-area = منطقة
sort-region = إقليم
sort-clinic = عيادة
sort-government = جهة عامة
sort-charity = منظمة أهلية
sort-school = مدرسة
sort-other = منظمة

# موجز الأخبار، وملف تعريف التطبيق.
feed = الأخبار والتغييرات (موجز)
feed-title = { $name }: { $status }
feed-paused = لا اجتماعات في الوقت الحالي
feed-ended = انتهى
feed-example = { $name } (مثال، ليس حقيقيًا)
feed-group = { $when }. { $place }

# ملفات لبرامج أخرى.
exchange-meeting-guide = Meeting Guide (JSON)
exchange-tsml-csv = ⁨12 Step Meeting List⁩ (جدول)
exchange-bmlt = BMLT (JSON)
exchange-geojson = خريطة (GeoJSON)
exchange-csv = جدول للناس (CSV)
exchange-service-bodies = هيئات الخدمة
exchange-without-all = عدد اجتماعات كل المجموعات معًا: { $count }. أكثر ما يحمله الملف هنا { $most }، حتى تمكن قراءته كاملًا. لا ملف للكل، بل لبعض أنواع المجموعات فقط.
exchange-without-program = { $program }، عدد الاجتماعات: { $count }. أكثر ما يحمله الملف هنا { $most }، لذلك لا ملف لهذا النوع من المجموعات.
exchange-in-none = المجموعات التي لا تنتمي إلى أي نوع ليست في أي ملف. { $count ->
    [zero] لا اجتماعات لها.
    [one] لها اجتماع واحد.
    [two] لها اجتماعان.
    [few] لها { $count } اجتماعات.
    [many] لها { $count } اجتماعًا.
   *[other] لها { $count } اجتماع.
}
exchange-about-meeting-guide = لتطبيقات الزمالات وأدوات البحث فيها. لا يعرف إلا الاجتماعات التي تُعقد كل أسبوع: ما يُعقد في بعض أسابيع الشهر غير موجود فيه. أيام التوقف مكتوبة في الملاحظات.
exchange-about-tsml-csv = لإضافة ووردبريس ⁨12 Step Meeting List⁩. لا يعرف إلا الاجتماعات التي تُعقد كل أسبوع: ما يُعقد في بعض أسابيع الشهر غير موجود فيه. أيام التوقف مكتوبة في الملاحظات.
exchange-about-bmlt = للأدوات التي تقرأ خادم BMLT. لا يعرف إلا الاجتماعات التي تُعقد كل أسبوع في يوم ووقت محددين. أيام التوقف مكتوبة في الملاحظات.
exchange-about-geojson = للخرائط: الاجتماعات الحضورية في عنوان عام دقيق، مع عدد مرات انعقادها. روابط الاجتماعات عبر الإنترنت ليست فيه.
exchange-about-csv = لجداول البيانات: كل اجتماع مع عدد مرات انعقاده وأيام التوقف وسهولة الوصول. روابط الاجتماعات عبر الإنترنت ليست فيه: كل صف يذكر الصفحة التي فيها الرابط.
export-meeting-id = رقم الاجتماع: ⁨{ $id }⁩
export-passcode = رمز الدخول: ⁨{ $passcode }⁩
export-ask = للانضمام عبر الإنترنت، يُرجى سؤال: { $who }
export-register = التسجيل قبل الانضمام: { $url }
table-group = المجموعة
table-meeting = الاجتماع
table-program = نوع المجموعة
table-day = اليوم
table-time = يبدأ
table-until = ينتهي
table-zone = المنطقة الزمنية
table-how-often = كم مرة
table-first = أول تاريخ
table-last = آخر تاريخ
table-not-on = ما عدا
table-attendance = طريقة الحضور
table-place = المكان
table-address = العنوان
table-city = المدينة
table-state = الولاية
table-postal-code = الرمز البريدي
table-region = المنطقة
table-place-notes = كيفية الوصول إلى الباب
table-kind = نوع الاجتماع
table-more = أيضًا
table-languages = اللغات
table-access = سهولة الوصول
table-who = من يمكنه الحضور
table-cost = التكلفة
table-notes = ملاحظات
table-not-meeting = لا اجتماع
table-notices = رسائل
table-about = عن المجموعة
table-served-by = بدعم من
table-website = الموقع الإلكتروني
table-page = الصفحة على هذا الموقع
table-changed = آخر تغيير
table-checked = تاريخ التحقق
table-id = المعرّف

shortcut-talk = التحدث مع شخص الآن
shortcut-groups = المجموعات

kind-program = نوع مجموعات
kind-organization = منظمة
kind-place = مكان
kind-group = مجموعة
kind-hotline = خط مساعدة
kind-service = خدمة
kind-article = مقال
kind-story = قصة
kind-activity = نشاط
kind-page = صفحة

closure-days = لا اجتماع: { $days }
closure-not-open = لا استقبال: { $days }
closure-moved = الاجتماع في مكان آخر: { $days }
closure-online = الاجتماع عبر الإنترنت فقط: { $days }
status-paused = لا اجتماعات في الوقت الحالي
status-ended = لم تعد هناك اجتماعات
status-paused-offer = غير متاح في الوقت الحالي
status-ended-offer = لم يعد هذا متاحًا
verified = جرى التحقق في { $date }
verified-by = جرى التحقق في { $date } من قِبل: { $by }
method-visited = بزيارة المكان
method-called = عبر الهاتف
method-emailed = عبر البريد الإلكتروني
method-website = من موقعه الإلكتروني
method-sources = من مصدرين مستقلين
method-self-reported = حسب ما ذكره أصحابه
verified-how = { $checked }، { $how }
role-editor = فريق التحرير
role-secretary = أمانة المجموعة
role-trusted-servant = خادم موثوق
role-facilitator = ميسّر المجموعة
role-intergroup = لجنة المجموعات
role-walk-leader = قائد المسيرة
role-volunteer = شخص متطوع
role-moderator = مشرف المجموعة
role-host = مستضيف المجموعة
role-district = المنطقة
role-convenor = منظّم المجموعة
area-of = { $city }، { $region }
place-private = { $area }. يُعطى المكان الدقيق عند السؤال.
directions-openstreetmap = الطريق على OpenStreetMap
directions-google = الطريق على خرائط Google
directions-apple = الطريق على خرائط Apple
giving-venmo = Venmo
giving-square = Cash App
giving-paypal = PayPal
giving-homegroup = Homegroup
giving-url = التبرع عبر الإنترنت
report-subject = تغيير في { $name }
report-body = ما الذي تغيّر الآن؟
who-open = يمكن لأي شخص الحضور.
who-closed = للأعضاء ولمن يظنون أنهم قد يكونون منهم.

menu-groups = المجموعات
menu-talk = التحدث مع شخص
menu-hotlines = خطوط المساعدة
menu-programs = أنواع المجموعات
menu-services = العلاج والخدمات
menu-articles = للقراءة
menu-stories = قصص
menu-activities = أنشطة
menu-family = العائلة والأصدقاء
menu-reach-out = للتواصل معنا
whom-both = لك، أو لشخص عزيز عليك.
whom-self = لك.
whom-others = لمن يشعر بالقلق على شخص ما.

door-danger = أنا في خطر
door-danger-text = رقم الطوارئ: { $number }. وخطوط يمكنك الاتصال بها أو مراسلتها الآن.
door-now = أريد أن أتحدث أو أحضر اجتماعًا الآن
door-now-text = مجموعات في كل أيام الأسبوع، حضوريًا وعبر الإنترنت وعبر الهاتف.
door-family = أشعر بالقلق على شخص ما
door-family-text = خطوط ومجموعات وقراءات للعائلة والأصدقاء.

page-home = الرئيسية
page-groups = البحث عن مجموعة
page-hotlines = خطوط المساعدة
page-programs = أنواع المجموعات
page-choose = أي الأنواع قد يناسبك؟
page-chosen = «{ $answer }»: ما يقوله كل نوع من المجموعات
page-services = العلاج والخدمات
page-articles = للقراءة
page-stories = قصص
page-activities = أنشطة بلا كحول ولا مخدرات
page-family = للعائلة والأصدقاء
page-talk = التحدث مع شخص الآن
page-reach-out = للتواصل معنا
page-about = عن هذه القائمة
page-fresh = هل هذه القائمة محدّثة؟
page-print = طباعة هذه القائمة
page-search = البحث في هذا الموقع
page-kept = محفوظ على هذا الجهاز
page-privacy = الخصوصية
search-pages = عن هذا الموقع
page-not-found = هذه الصفحة ليست هنا
page-moved = انتقلت هذه الصفحة
page-corrected = قيد التصحيح
page-numbered = { $title }، صفحة { $page }
facet-day = حسب اليوم
facet-time = حسب وقت اليوم
facet-region = حسب المنطقة
facet-city = حسب المدينة
facet-program = حسب نوع المجموعة
facet-how = حسب طريقة الحضور
facet-language = حسب اللغة
facet-tag = حسب ما يهمّك
facet-organization = حسب من يدعمها
facet-all = كل المجموعات: { $facet }
list-day = مجموعات يوم { $value }
list-any-time = مجموعات في أي وقت
list-time-morning = مجموعات في الصباح
list-time-midday = مجموعات قرب الظهر
list-time-evening = مجموعات في المساء
list-time-night = مجموعات في الليل
list-region = مجموعات في { $value }
list-city = مجموعات في { $value }
list-program = مجموعات { $value }
list-how-in-person = مجموعات تجتمع حضوريًا
list-how-online = مجموعات تجتمع عبر الإنترنت
list-how-phone = مجموعات تجتمع عبر الهاتف
list-language = مجموعات بلغة { $value }
list-own-language = مجموعات بالعربية
list-tag = مجموعات: { $value }
list-organization = مجموعات بدعم من { $value }
hotlines-country = { $country }

# قوائم الخطوط. الحاجة اسم من المحتوى: ما ليست له كلمات هنا يُقال كما هو مكتوب.
lines-by-need = حسب الموضوع
lines-by-for = لمن
lines-by-country = حسب البلد
hotlines-need = خطوط المساعدة: { $need }
hotlines-for-self = خطوط مساعدة لك أنت
hotlines-for-family = خطوط مساعدة للعائلة
hotlines-for-friends = خطوط مساعدة للأصدقاء
hotlines-for-professionals = خطوط مساعدة للمهنيين
hotlines-for-youth = خطوط مساعدة للشباب
hotlines-for-women = خطوط مساعدة للنساء
hotlines-for-men = خطوط مساعدة للرجال
hotlines-for-lgbtq = خطوط مساعدة لمجتمع الميم (LGBTQ+)
hotlines-for-veterans = خطوط مساعدة للمحاربين القدامى
hotlines-for-native = خطوط مساعدة للشعوب الأصلية
hotlines-for-everybody = خطوط مساعدة للجميع
need-alcohol = الكحول
need-drugs = المخدرات
need-family = العائلة والأصدقاء
need-gambling = القمار
need-medicines = الأدوية
need-mental-health = الصحة النفسية
need-overdose = الجرعة الزائدة
need-suicide = أفكار الانتحار
need-violence = العنف في البيت

# أنواع البنود، بصيغة الجمع: عن القائمة، ومدى حداثتها.
kinds-program = أنواع المجموعات
kinds-organization = منظمات
kinds-place = أماكن
kinds-group = مجموعات
kinds-hotline = خطوط المساعدة
kinds-service = العلاج والخدمات
kinds-article = مقالات
kinds-story = قصص
kinds-activity = أنشطة بلا كحول ولا مخدرات
kinds-page = صفحات
age-months = خلال آخر 6 أشهر
age-year = قبل 6 أشهر إلى 12 شهرًا
age-longer = قبل ذلك
age-never = أبدًا

# التقويمات. قد يراها آخرون: التقويم المتحفّظ لا يقول إلا هذه الكلمات.
calendar-discreet = موعد
calendar-discreet-name = مواعيد
# { $what } قائمة، مثل "مجموعات في Millbrook".
calendar-name = { $what } · { $site }
calendar-of = تقويم: { $name }
calendar-size = عدد المواعيد: { $count }، حوالي { $size } كيلوبايت
calendar-join = للانضمام: { $value }
calendar-id = رقم الاجتماع: ⁨{ $value }⁩
calendar-passcode = رمز الدخول: ⁨{ $value }⁩
calendar-phone = عبر الهاتف: ⁨{ $value }⁩
calendar-ask = لطلب الرابط: { $value }
calendar-register = للتسجيل قبل الانضمام: { $value }
calendar-page = يُرجى النظر هنا قبل الذهاب: { $url }

# قوائم للورق. الحجم هو ما يحمّله المتصفح.
print-week = كل اجتماعات الأسبوع
print-by-week = القائمة كاملة
print-by-day = يوم واحد
print-by-region = منطقة واحدة، يومًا بيوم
print-this = طباعة هذه القائمة
print-size = { $count ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $count } اجتماعات
    [many] { $count } اجتماعًا
   *[other] { $count } اجتماع
}، حوالي { $size } كيلوبايت
print-too-long = عدد الاجتماعات: { $count }، وهذا أطول من صفحة واحدة. يمكن طباعة جزء منها.
print-empty = لا اجتماعات
print-how-online = الانضمام من البيت. صفحة المجموعة تقول كيف.
print-how-phone = الانضمام عبر الهاتف، بالرقم المكتوب بجانبه، أو كما تقول صفحة المجموعة.
topic = للقراءة: { $topic }

choose-goal = ما رغبتك بشأن استخدامك أنت؟
choose-goal-stop = أن أتوقف
choose-goal-cut-down = أن أقلّل، أو أستخدم بأمان أكثر
choose-goal-decide = أن أقرر مع الوقت
choose-goal-worried = أشعر بالقلق على شخص آخر
choose-about = ما الموضوع؟
choose-belief = ما هي معتقداتك؟
choose-belief-none = لا أريد فيها شيئًا روحيًا
choose-belief-higher-power = قوة عليا، كما أفهمها
choose-belief-christian = إيماني مسيحي
choose-belief-buddhist = أشعر بقرب من الممارسة البوذية
choose-belief-cultural = تقاليد شعبي
choose-style = كيف ينبغي أن تكون الاجتماعات؟
choose-style-steps = العمل بالخطوات الاثنتي عشرة
choose-style-tools = تعلّم أدوات والتدرّب عليها
choose-style-conversation = حديث حرّ بين الحاضرين
choose-style-meditation = التأمل معًا
choose-style-safer = استخدام أكثر أمانًا، بلا ضغط للتوقف
choose-who = هل الأنسب لك الوجود بين أشخاص معيّنين؟
choose-how = ما طريقة الحضور الأنسب لك؟
choose-medicine = هل علاجك يشمل دواءً للإدمان؟
choose-medicine-yes = نعم، مثل الميثادون أو البوبرينورفين
choose-yes = يقول ذلك
choose-open = يختلف، أو لم يكتبه أحد
choose-no = يقول شيئًا آخر

privacy-rooms = غرف الاجتماعات عبر الإنترنت
privacy-chats = محادثات خطوط المساعدة
privacy-forms = نماذج
privacy-giving = التبرعات للمجموعات
privacy-maps = خرائط
privacy-exit = زر مغادرة هذا الموقع
