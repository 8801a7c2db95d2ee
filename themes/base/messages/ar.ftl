### ما تقوله صفحات الموقع، ما عدا المحتوى نفسه. كلمات بسيطة، جمل قصيرة، بلا تذكير أو تأنيث ما أمكن.

## Every page

skip-label = اختصارات
skip-main = الانتقال إلى النص
menu-label = القائمة
languages-label = اللغات
language-missing = هذه الصفحة غير متوفرة بالعربية بعد. يقودك الرابط إلى أقرب صفحة متوفرة.
crumbs-label = أنت هنا
example = مثال، ليس حقيقيًا
website = الموقع الإلكتروني
source = المصدر
sources = المصادر
languages = اللغات
run-by = بإدارة
funded-by = بتمويل من
leaves-site = يفتح موقعًا أو تطبيقًا آخر.
not-stated = غير مذكور
also-called = يُسمّى أيضًا
outline = في هذه الصفحة
always-open = ليلًا ونهارًا
always-open-long = متاح ليلًا ونهارًا
hours-unknown = المواعيد غير معروفة
minutes = { $count ->
    [zero] أقل من دقيقة للقراءة
    [one] دقيقة واحدة للقراءة
    [two] دقيقتان للقراءة
    [few] { $count } دقائق للقراءة
    [many] { $count } دقيقة للقراءة
   *[other] { $count } دقيقة للقراءة
}

## Talk to someone now

talk-heading = التحدث مع شخص الآن
talk-danger = هل أنت في خطر؟
# { $number } هو رقم الطوارئ في البلد، مثل 911.
talk-emergency = الاتصال بالرقم { $number }
# اسمان قصيران لصفحتي الطوارئ.
talk-overdose = الجرعة الزائدة: ما العمل
talk-stopping = التوقف المفاجئ
# بين كلمة ورقم: رسالة نصية: HOME إلى 741741.
channel-to = إلى
channel-press = الضغط على { $key_to_press }
talk-page-heading = لا داعي لمواجهة هذا بمفردك
talk-page-words = لا حاجة إلى معرفة ما يُقال. تكفي عبارة «لا أعرف من أين أبدأ».
talk-page-hang-up = يمكنك إنهاء المكالمة أو الدردشة متى أردت.
talk-page-busy = إذا لم يُجب أحد، يمكنك تجربة الخط التالي. ليس السبب منك.
talk-page-all = عرض كل الخطوط، مع المواعيد واللغات
talk-page-family = خطوط ومجموعات للعائلة والأصدقاء

## What a script says of hours and of age

open-now = متاح الآن.
# { $time } وقت بحسب ساعة من يقرأ.
open-until = متاح الآن، حتى { $time }.
open-closed = غير متاح الآن.
open-opens = غير متاح الآن. متاح اليوم ابتداءً من { $time }.
open-tomorrow = غير متاح الآن. متاح غدًا ابتداءً من { $time }.
open-day = غير متاح الآن. متاح يوم { $day } ابتداءً من { $time }.
open-your-clock = بحسب ساعتك.
open-holidays = قد يختلف ذلك في العطل.
# { $date } هو اليوم الذي أُعدّ فيه الموقع.
old = أُعدّت هذه القائمة في { $date }. ربما تغيّرت أوقات وأرقام منذ ذلك الحين: الأفضل الاتصال أولًا إن أمكن.
exit = مغادرة هذا الموقع

## Foot of the page

# { $site } هو اسم الموقع.
foot-not-emergency = { $site }: قائمة بمجموعات وخطوط، وليست خدمة طوارئ.
foot-call = إذا كان أحد في خطر، فيُرجى الاتصال بالرقم { $number }.
foot-disclaimer = لا تتبع هذه القائمة أي زمالة ولا تتحدث باسم أي منها. لا شيء هنا نصيحة طبية.
foot-private = لا يستخدم هذا الموقع ملفات تعريف الارتباط (كوكيز)، ولا يخبر أحدًا بما تصفّحته. لكنه لا يستطيع مسح سجل متصفحك ولا فاتورة هاتفك.
foot-demonstration = هذا عرض تجريبي. البنود التي كُتب عليها «مثال، ليس حقيقيًا» مُختلقة.
foot-run-by = بإدارة
foot-reach = (ليس خط طوارئ):
foot-reach-form = نموذج
foot-contact = للتواصل معنا
foot-about = عن هذه القائمة
foot-fresh = هل هذه القائمة محدّثة؟
foot-print = طباعة هذه القائمة
foot-search = البحث في هذا الموقع
foot-privacy = الخصوصية
foot-safety = حافظ على سلامتك
foot-licence = ترخيص القائمة:
foot-built = أُعدّت هذه القائمة في

## Counts. { $count } is a number

count-kinds = { $count ->
    [zero] لا أنواع
    [one] نوع واحد
    [two] نوعان
    [few] { $count } أنواع
    [many] { $count } نوعًا
   *[other] { $count } نوع
}
count-groups = { $count ->
    [0] لا مجموعات
    [zero] لا مجموعات
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
    [many] { $count } مجموعة
   *[other] { $count } مجموعة
}
count-lines = { $count ->
    [zero] لا خطوط
    [one] خط واحد
    [two] خطان
    [few] { $count } خطوط
    [many] { $count } خطًا
   *[other] { $count } خط
}
count-articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}

## Home

soon-heading = اجتماعات الآن وما بعدها
soon-none-left = لم يبق اليوم أي اجتماع حضوري. هذه يمكنك الانضمام إليها من مكانك:
soon-name-town = هذه يمكنك الانضمام إليها من مكانك. للاجتماعات الحضورية، يمكنك كتابة اسم مدينتك في البحث.
soon-lines = متاحة الآن: خطوط يجيب فيها أشخاص مرّوا بالتجربة نفسها
home-heading = مجموعات يمكنك حضورها وأشخاص يمكنك التحدث معهم
home-week = الاجتماعات، يومًا بيوم
home-all-groups = { $count ->
    [zero] عرض القائمة
    [one] عرض المجموعة الوحيدة في هذه القائمة
    [two] عرض المجموعتين في هذه القائمة
    [few] طريقك بين { $count } مجموعات
    [many] طريقك بين { $count } مجموعة
   *[other] طريقك بين { $count } مجموعة
}
home-kinds = أنواع المجموعات
home-kinds-lead = لا نوع يناسب الجميع، ويمكنك تجربة أكثر من نوع. وهي مرتبة أبجديًا.
home-compare = مقارنتها جنبًا إلى جنب
home-more = مساعدة أخرى
home-services = العلاج والخدمات
home-services-lead = إزالة السموم والعلاج والأدوية والسكن والنالوكسون والمواصلات وغيرها: كم التكلفة وكيفية الدخول.
home-activities = أنشطة بلا كحول ولا مخدرات
home-activities-lead = وجبات فطور ونزهات وأمسيات لا يشرب فيها أحد ولا يتعاطى.
home-stories = قصص
home-stories-lead = أشخاص يحكون كيف كان الأمر معهم.
home-read = البداية من هنا
home-all-articles = كل ما يمكن قراءته

## Reach out

reach-heading = للتواصل معنا
# { $name } هي المنظمة التي تدير الموقع.
reach-by = تدير هذه القائمة: { $name }.
reach-not-emergency = لسنا خط طوارئ.
reach-lead = يسعد القائمين على هذه القائمة أن يسمعوا منك.
reach-keeps = القائمون على هذه القائمة
reach-who = من يجيب
reach-form = نموذج
reach-hours = متى
reach-for = لمن
reach-next = ماذا يحدث بعد ذلك
reach-more = من يجيب، ومتى، وماذا يحدث بعد ذلك
reach-wrong = يُرجى إخبارنا، ونحن نصحّحه.
reach-wrong-how = كيف يُصحَّح بند أو يُرفع من القائمة

## About this list

about-who = من يديرها ومن يموّلها
about-who-unknown = لم يقل القائمون على هذا الموقع من هم.
about-what = ما الموجود فيها
about-examples = { $count ->
    [zero] لا بنود مختلقة هنا.
    [one] بند واحد من هذه البنود مُختلق، ومكتوب عليه «مثال، ليس حقيقيًا».
    [two] بندان من هذه البنود مُختلقان، ومكتوب عليهما «مثال، ليس حقيقيًا».
    [few] { $count } من هذه البنود مُختلقة، ومكتوب عليها «مثال، ليس حقيقيًا».
    [many] { $count } من هذه البنود مُختلقة، ومكتوب عليها «مثال، ليس حقيقيًا».
   *[other] { $count } من هذه البنود مُختلقة، ومكتوب عليها «مثال، ليس حقيقيًا».
}
about-programs = أنواع المجموعات التي تجتمع
about-without = موصوفة هنا، مع أنه لا مجموعة منها في القائمة بعد:
about-not = ما ليس فيها
about-checks = كيف يجري التحقق من البنود
# كلاهما عدد بنود؛ و{ $date } هو اليوم الذي أُعدّ فيه الموقع.
about-checked = في السنة السابقة لتاريخ { $date }، عدد البنود التي جرى التحقق منها: { $checked } من أصل { $total }.
about-marked = كل بند يذكر متى جرى التحقق منه آخر مرة وكيف. وإذا لم يقل أحد ذلك، فالبند يذكر هذا أيضًا.
about-order = بأي ترتيب
about-order-text = المجموعات مرتبة حسب اليوم والوقت، وكل ما عداها أبجديًا. لا الحجم ولا المال ولا ميولنا ترفع شيئًا إلى أعلى.
about-paid = { $count ->
    [0] لم يدفع أحد ليكون في هذه القائمة.
    [zero] لم يدفع أحد ليكون في هذه القائمة.
    [one] بند واحد مدفوع. وهو يذكر ذلك بنفسه، ومكانه هو نفسه لو لم يُدفع.
    [two] بندان مدفوعان. وكل منهما يذكر ذلك بنفسه، ومكانه هو نفسه لو لم يُدفع.
    [few] { $count } بنود مدفوعة. وكل منها يذكر ذلك بنفسه، ومكانه هو نفسه لو لم يُدفع.
    [many] { $count } بندًا مدفوعًا. وكل منها يذكر ذلك بنفسه، ومكانه هو نفسه لو لم يُدفع.
   *[other] { $count } بند مدفوع. وكل منها يذكر ذلك بنفسه، ومكانه هو نفسه لو لم يُدفع.
}
about-corrections = التصحيح، أو الخروج من القائمة
about-corrections-text = إذا كان شيء ما خطأ، أو لم تُرِد أن تكون مجموعتك في هذه القائمة، فيُرجى إخبارنا. لا حاجة إلى ذكر سبب.
about-exchange = لبرامج أخرى
about-exchange-text = تحمل هذه الملفات اجتماعات هذه القائمة لتطبيقات وخرائط ومواقع أخرى. وهي تُعَدّ مع هذه الصفحات، فتقول الشيء نفسه.
about-exchange-licence = ما يُسمح بفعله بها: { $licence }.
about-exchange-programs = لأنواع منفردة من المجموعات:
about-exchange-not = ليس في أي ملف روابط يجب طلبها، ولا أماكن خاصة، ولا أسماء أشخاص. ولا توجد الأمثلة في أي منها.
about-everyone = هل يمكن للجميع استخدامها؟
about-everyone-text = صُنعت الصفحات لتُستخدم بلوحة المفاتيح، وبخط كبير، وبألوان فاتحة وداكنة، وبلا برامج نصية، وبقارئ شاشة. تفحصها برامج بمعيار WCAG 2.2، المستوى AA، ولا تجد خطأ.
about-everyone-not = لا تجد البرامج إلا جزءًا مما قد يكون خطأ. ولم يجرّب هذه الصفحات بعدُ أحد ممن يستخدمون قارئ شاشة. إذا لم يعمل شيء معك، فيُرجى إخبارنا.
about-limits = ما ليست عليه هذه القائمة
about-licence = ترخيص القائمة
about-more = بكلماتنا نحن

privacy-lead = ما يفعله هذا الموقع بزيارتك، وما لا يستطيع منعه. تُصنع هذه الصفحة مع الصفحات الأخرى مما تفعله فعلًا.
privacy-does = ما يفعله هذا الموقع
privacy-no-cookies = لا يستخدم ملفات تعريف الارتباط (كوكيز)، ولا يحصي أحدًا.
privacy-no-others = كل صفحة تطلب من متصفحك تحميل الملفات من هذا الموقع وحده. لذلك لا تعرف أي شركة أخرى من الصفحة أنك قرأتها.
privacy-no-name = لا يطلب اسمًا ولا حسابًا.
privacy-typed = ما تكتبه في خانة البحث يبقى على جهازك.
privacy-locates = لا يُسأل عن مكانك إلا إذا ضغطت على الزر المخصص لذلك. ويبقى الجواب على جهازك.
privacy-no-place = لا يسأل أبدًا عن مكانك.
privacy-in-parts = هذه القائمة كبيرة. لذلك لا يحمّل البحث عن المجموعات إلا الجزء القريب من المكان الذي تبحث عنه، ويستطيع من يرسل الصفحات أن يرى أي جزء هو.
privacy-referrer = عند فتح رابط إلى موقع آخر، لا يخبره متصفحك من أي صفحة أتيت.
privacy-device = ما يبقى على جهازك
privacy-keeps = ما تختار حفظه يبقى هنا حتى تزيله. ولا يُرسل إلى أحد.
privacy-kept = عرض المحفوظ
privacy-copies = إذا طلبت نسخة للقراءة بلا إنترنت، تبقى صفحاتها هنا حتى تزيلها.
privacy-browser = يحتفظ متصفحك بما يحتفظ به من أي موقع: السجل ونسخ من الصفحات.
privacy-links = إلى أين تؤدي الروابط
privacy-links-text = عند فتح رابط إلى موقع آخر تسري قواعد ذلك الموقع. وقد يطلب اسمك أو يستخدم ملفات تعريف الارتباط أو يحصي زيارتك.
privacy-more = { $count ->
  [0] ولا موقع آخر
  [zero] ولا موقع آخر
  [one] وموقع آخر واحد
  [two] وموقعان آخران
  [few] و{ $count } مواقع أخرى
  [many] و{ $count } موقعًا آخر
 *[other] و{ $count } موقع آخر
}
privacy-sites = روابط أخرى
privacy-sites-text = للمجموعات والبرامج والخدمات ومصادر المقالات مواقعها الخاصة.
privacy-cannot = ما لا يستطيع أي موقع منعه
privacy-history = يتذكر متصفحك الصفحات التي رأيتها. وإذا كان حسابك مفتوحًا فقد تظهر على أجهزتك الأخرى أيضًا.
privacy-filters = عنوان القائمة يذكر ما بحثت عنه، مثل يوم أو مدينة. ويبقى في السجل، ويراه من يرسل الصفحات. أما ما تختاره داخل القائمة نفسها فلا يُرسل، لكنه يبقى في السجل.
privacy-sent-by = وهو تابع لـ
privacy-logs = قد يسجل الحاسوب الذي يرسل إليك هذه الصفحات أن اتصالك طلبها.
privacy-network = قد ترى شركة الإنترنت أو مدرستك أو مكان عملك أو من يدير شبكة الواي فاي أنك تزور هذا الموقع.
privacy-bill = تبقى المكالمات والرسائل في قوائم الهاتف وعلى الفاتورة.
privacy-near = قد يرى من بجانبك، أو تطبيق على الجهاز، ما تراه.
privacy-promise = لذلك لا نعد بألا يعرف أحد. نعد بأن هذه الصفحات لا تخبر أحدًا.
privacy-safety = كيف تغادر بسرعة، وماذا تفعل على حاسوب مشترك
privacy-ask = أسئلة عن ذلك
privacy-ask-text = اسأل من يدير هذا الموقع:

## How fresh the list is

fresh-lead = الأوقات والأرقام تتغيّر. هنا يظهر متى تحقق أحد من كل بند آخر مرة، والأقدم أولًا.
fresh-ages = آخر تحقق، كما يُرى من { $date }
fresh-kind = النوع
fresh-oldest = كل البنود، وأقدمها تحققًا أولًا
fresh-never = لم يقل أحد إنه جرى التحقق من هذا يومًا.
fresh-overdue = كان يجب التحقق منه من جديد في { $date }.

## Lists for paper

print-lead = كل واحدة من هذه صفحة تحمل قائمة كاملة، معدّة للورق.
print-how = يمكنك فتح إحداها ثم اختيار «طباعة» في المتصفح (Ctrl وP، أو قائمة المشاركة في الهاتف). تناسب ورق A4 وورق Letter. الخط الكبير بحجم 18 نقطة.
print-large = خط كبير
print-in-large = بخط كبير
print-in-normal = بخط عادي
print-list = الرجوع إلى القائمة
print-sheet-lead = يمكنك اختيار «طباعة» في المتصفح.
print-legend = معاني الكلمات والعلامات

## Lists of meetings

groups-show-all = عرض الكل ({ $count })
groups-all = كل المجموعات
list-empty = لا شيء هنا في الوقت الحالي.
list-empty-all = تصفّح كل المجموعات
list-official = قد يوجد المزيد لدى
list-others = قوائم أخرى مثل هذه
calendar-add = إضافة إلى تقويمك
calendar-subscribe = اشتراك
calendar-how = مع الاشتراك، تصل التغييرات تلقائيًا.
calendar-seen = كل من يرى تقويمك يرى هذا أيضًا.
pager-label = صفحات هذه القائمة
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
pager-page = صفحة

## A group

group-independent = مجموعة مستقلة
group-when = متى
group-where = أين
group-join = كيفية الانضمام من البيت
group-who = من يمكنه الحضور
group-expect = ما الذي ينتظرك
group-know = معلومات مفيدة
group-tags = هذه المجموعة
group-medication = الأدوية
group-cost = التكلفة
group-organizations = بدعم من
group-codes = الرموز في القائمة المطبوعة
group-nearby = قريبًا من هنا أيضًا
contributions = للمساهمة
contact-heading = سؤال المجموعة
contact-heading-other = سؤال شخص ما
contact-name = السؤال عن
contact-phone = الهاتف
contact-email = البريد الإلكتروني
checked-heading = هل هذا محدّث؟
checked-never = لم يخبرنا أحد بعدُ متى جرى التحقق من هذا آخر مرة.
report-heading = هل هناك خطأ هنا؟
moved-text = مكانها الآن هنا:
status-since = منذ { $date }.
status-instead = يمكنك الذهاب إلى
closure-instead = الاجتماع هنا بدلًا من ذلك:
access-heading = سهولة الوصول
access-unknown = غير معروف بعد:
place-private = العنوان غير منشور. يُرجى سؤال المجموعة.
place-approximate = المنطقة فقط مذكورة. يُرجى السؤال عن المكان الدقيق.
place-roughly = هذا تقريبي فقط. يُرجى السؤال عن المكان الدقيق.
place-meetings = الاجتماعات هنا
place-offices = هنا أيضًا:
place-none = لا اجتماعات مذكورة هنا في الوقت الحالي.
online-join = الانضمام عبر الإنترنت
online-join-on = الانضمام عبر { $platform }
online-register = التسجيل للانضمام
online-ask = طلب الرابط
online-opens = يفتح { $host }. يمكنك هناك كتابة أي اسم.
online-id = رقم الاجتماع
online-passcode = رمز الدخول
online-phone = عبر الهاتف

group-next = التواريخ القادمة
group-now = بدأ، ويمكنك الدخول
tools-label = حفظ هذه الصفحة أو مشاركتها
tools-keep = حفظ على هذا الجهاز
tools-drop = إلغاء الحفظ
tools-share = مشاركة
tools-copy = نسخ الاسم والوقت والعنوان
# ما يعرضه تطبيق الرسائل تحت اسم صفحة تجري مشاركتها.
share-description = الرابط يُظهر المزيد.
tools-note = ما يُحفظ يبقى في هذا المتصفح. كل من يستخدم هذا الجهاز يمكنه أن يراه.
tools-kept = حُفظت على هذا الجهاز.
tools-not-kept = هذا المتصفح لا يحفظ شيئًا.
tools-dropped = لم تعد محفوظة.
tools-copied = جرى النسخ.
tools-not-copied = هذا المتصفح لا ينسخ. يمكنك نسخ عنوان الصفحة بدلًا من ذلك.

## What is kept on a device

kept-link = محفوظ هنا
kept-lead = المجموعات التي اخترت حفظها. القائمة في هذا المتصفح فقط.
kept-where = لا يُخبَر أحد غيرك، لكن كل من يستخدم هذا الجهاز يمكنه أن يراها. مسح بيانات المتصفح يمسح القائمة.
kept-none = لا شيء محفوظ هنا. في صفحة أي مجموعة، يمكنك اختيار «حفظ على هذا الجهاز».
kept-said = رأيك
kept-said-nothing = بلا ملاحظة
kept-said-want = أريد الذهاب
kept-said-liked = ذهبت وأعجبتني
kept-said-not = لا تناسبني
kept-calendar = وضع الكل في تقويم
kept-print = طباعة
kept-clear = مسح القائمة كلها
kept-cleared = مُسحت القائمة. لا شيء محفوظ.
kept-no-calendar = تعذّر تحميل التقويمات.
kept-script = تحتاج هذه الصفحة إلى JavaScript، لأن هذا المتصفح وحده يعرف ما هو محفوظ.

## A copy for when there is no network

offline-heading = بلا شبكة
offline-what = يمكن لهذا الجهاز أن يحفظ الأرقام وقائمتك، لمكان بلا شبكة. كل من يستخدمه يمكنه أن يرى ذلك.
offline-make = حفظ نسخة على هذا الجهاز
offline-drop = إزالة النسخة
offline-made = على هذا الجهاز نسخة محفوظة بتاريخ { $date }.
offline-not-made = تعذّر إنشاء النسخة.

## Search

search-label = البحث في الخطوط والمقالات وغيرها
search-groups = البحث عن اجتماع؟
search-none = لم يُعثر على شيء. يمكنك تجربة كلمة واحدة، أو إحدى هذه القوائم:
search-not-loaded = تعذّر تحميل البحث. يمكنك إعادة تحميل الصفحة، أو استخدام هذه القوائم:
search-lists = أو تصفّح قائمة
search-results = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}

## Hotlines

hotlines-lead = يمكنك اختيار أي خط يناسبك، وإنهاء المكالمة متى أردت.
hotlines-all = كل خطوط المساعدة
hotline-others = خطوط أخرى في الموضوع نفسه
hotline-reach = كيفية الوصول إليهم
hotline-happens = ماذا يحدث
hotline-private = ما مدى الخصوصية؟
hotline-about = عن هذا الخط
hotline-offers = يمكنك الحصول على
hotline-for = لمن
hotline-needs = عن
hotline-ages = الأعمار
hotline-where = يعمل في

## Kinds of groups

programs-lead = يتعافى الناس بطرق مختلفة. هذا ما يقوله كل نوع من المجموعات عن نفسه.
programs-order = وهي مرتبة أبجديًا. يمكنك حضور أكثر من نوع.
programs-scroll = يمتد الجدول إلى الجانب.
programs-caption = أنواع المجموعات جنبًا إلى جنب
programs-kind = نوع المجموعة
programs-choose = هل الاختيار صعب؟ يمكنك الإجابة عن سؤال، ورؤية ما يقوله كل نوع فيه
choose-lead = يمكنك اختيار ما يهمّك، فيظهر ما يقوله كل نوع من المجموعات فيه.
choose-show = عرض ما يقوله كل نوع
choose-clear = مسح
choose-heading = ما يقوله كل نوع من المجموعات
choose-order = كل الأنواع موجودة هنا، مرتبة أبجديًا.
choose-says-yes = يقول نعم لما يلي:
choose-says-open = يختلف من مجموعة إلى أخرى، أو غير مذكور:
choose-says-no = يقول شيئًا آخر عما يلي:
choose-promise = لا شيء يُخفى ولا يُصنَّف ولا يُحفظ. يمكنك تجربة أنواع عدة، وتغيير رأيك.
chosen-asked = إجابتك عن السؤال: { $question }
chosen-order = كل قائمة مرتبة أبجديًا.
chosen-more = إجابة أخرى، سؤال آخر
chosen-says = يقول:
chosen-elsewhere = لا شيء منه في هذه القائمة. له أداة بحث خاصة به:
program-glance = باختصار
program-approach = النهج
program-find = الاجتماعات
program-all = { $count ->
    [zero] عرض المجموعات
    [one] عرض الاجتماع
    [two] عرض المجموعتين
    [few] عرض كل المجموعات ({ $count })
    [many] عرض كل المجموعات ({ $count })
   *[other] عرض كل المجموعات ({ $count })
}
program-none-here = لا اجتماعات من هذا النوع في هذه القائمة بعد. قد تعرف أداة البحث الخاصة به بعضها.
program-finder = أداة البحث الخاصة به عن الاجتماعات
program-online = اجتماعاته عبر الإنترنت
program-first-visit = زيارتك الأولى
program-stance = مواقفه

## Reading

articles-topics = المواضيع
articles-list = المقالات
article-reviewed = رُوجع في { $date }
article-reviewed-by = رُوجع في { $date } من قِبل { $by }
article-author = بقلم { $name }
article-topics = المواضيع
article-for = لمن
article-next-review = المراجعة القادمة:
named-by = للقراءة عن ذلك
article-related = مجموعات وخطوط ومزيد من القراءة
page-updated = آخر تحديث:
page-reviewed = قُرئ من جديد للتأكد من صحته في { $date }
page-reviewed-by = قُرئ من جديد للتأكد من صحته في { $date } من قِبل: { $by }

## Treatment and services

services-lead = { $count ->
    [0] لا شيء هنا في الوقت الحالي.
    [zero] لا شيء هنا في الوقت الحالي.
    [one] خدمة واحدة. الأفضل الاتصال أولًا، ليقولوا لك ماذا يحدث بعد ذلك.
    [two] خدمتان، مرتبتان أبجديًا. الأفضل الاتصال أولًا، ليقولوا لك ماذا يحدث بعد ذلك.
    [few] { $count } خدمات، مرتبة أبجديًا. الأفضل الاتصال أولًا، ليقولوا لك ماذا يحدث بعد ذلك.
    [many] { $count } خدمة، مرتبة أبجديًا. الأفضل الاتصال أولًا، ليقولوا لك ماذا يحدث بعد ذلك.
   *[other] { $count } خدمة، مرتبة أبجديًا. الأفضل الاتصال أولًا، ليقولوا لك ماذا يحدث بعد ذلك.
}
services-order = لا يمكن لأحد أن يدفع ليكون أعلى في هذه القائمة.
services-sorts = نوع المساعدة
services-regions = أين
services-all-link = عرض كل العلاج والخدمات
service-reach = كيفية الدخول
service-call = اتصال:
service-email = مراسلة
service-hours = المواعيد
service-needs = قبل الذهاب
service-kind = نوع المساعدة
service-for = لمن
service-ages = الأعمار
service-wait = مدة الانتظار
service-cost = التكلفة
service-payment = طرق الدفع
service-id = هل تُطلب هوية
service-medicines = الأدوية المتوفرة
service-on-medication = إذا كان علاجك يشمل دواءً
service-area = المنطقة المخدومة
service-permit = الترخيص
service-permit-read = اطُّلع عليه في { $date }
service-groups = مجموعات تجتمع هنا أو ترحب بالقادمين من هنا
service-paid = بند مدفوع
service-paid-long = يدفع أحدٌ مقابل هذا البند. لكنه ليس أعلى في القائمة بسبب ذلك.
service-runs-site = تديرها المنظمة التي تدير هذا الموقع.
service-also = تتبع
service-about = عن هذه الخدمة
count-services = { $count ->
    [zero] لا خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $count } خدمات
    [many] { $count } خدمة
   *[other] { $count } خدمة
}

## Stories

stories-lead = أشخاص مرّوا بالتجربة يحكون كيف كان الأمر معهم. ما أفادهم قد لا يكون ما يفيدك.
story-by = رواية { $name }
story-note = قبل القراءة
story-consent = رُويت بموافقة أُعطيت في { $date }.
story-withdraw = يمكن لصاحب القصة أو صاحبتها طلب رفعها في أي وقت.
story-kept-by = الموافقة محفوظة لدى: { $role }.
story-programs = تحكي عن
story-for = لمن
story-about = عن هذه القصة

## Activities

activities-lead = أشياء يمكن القيام بها حيث لا يشرب أحد ولا يتعاطى. لا حاجة إلى الانتماء إلى أي مجموعة.
activities-later = لاحقًا
activities-regular = بشكل متكرر
activity-when = متى
activity-next = التواريخ القادمة:
activity-over = انتهى هذا.
activity-over-more = عرض أنشطة أخرى
activity-kind = ما هو
activity-for = لمن
activity-ages = الأعمار
activity-cost = التكلفة
activity-sign-up = التسجيل
activity-children = الأطفال
activity-bring = ما يُستحسن إحضاره
activity-programs = أنواع المجموعات
activity-groups = المجموعات التي تقيمه
activity-about = معلومات مفيدة

## Organizations

organization-services = الخدمات
organization-activities = الأنشطة
place-services = الخدمات هنا
place-activities = الأنشطة هنا

organization-about = عن المنظمة
organization-sort = ما هي
organization-part-of = جزء من
organization-parts = أجزاؤها
organization-contact = كيفية الوصول إليها
organization-programs = أنواع المجموعات
organization-area = المنطقة
organization-lines = الخطوط
organization-meetings = اجتماعاتها
organization-runs-site = هذه المنظمة تدير هذا الموقع.

## Family and friends

family-lead = القلق على شخص ما صعب عليك أنت أيضًا. هناك مساعدة لك، سواء أراد الشخص الآخر مساعدة أم لا.
family-lines = خطوط يمكنك الاتصال بها
family-programs = مجموعات للعائلة والأصدقاء
family-meetings = الاجتماعات
family-services = خدمات للعائلة والأصدقاء
family-articles = للقراءة

## Pages that are not there

missing-heading = هذه الصفحة ليست هنا
missing-text = ربما انتقلت، أو ربما انتهت المجموعة. من هنا يمكنك المتابعة:
corrected-text = هذا البند قيد التصحيح وسيعود قريبًا.
ways-groups = البحث عن مجموعة
ways-lines = خطوط للاتصال أو الرسائل أو الدردشة
ways-home = الصفحة الأولى

## The finder, which filters by script

finder-heading = البحث والتصفية
finder-q = اسم أو مدينة أو رمز بريدي
finder-search = بحث
finder-near-me = بالقرب مني
finder-near-place = بالقرب من { $place }
finder-near-again = لرؤية ما هو قريب منك، يمكنك اختيار «بالقرب مني»: هذه الصفحة لا ترسل مكانك إلى أحد أبدًا.
finder-filters = التصفية
finder-remove = إزالة هذه التصفية:
finder-quoted = «{ $text }»
finder-more = عرض المزيد
finder-when = متى
finder-any-time = أي يوم
finder-now = الآن
finder-soon = خلال ساعتين
finder-tonight = هذا المساء
finder-tomorrow = غدًا
finder-part = وقت اليوم
finder-any-part = أي وقت
finder-morning = الصباح
finder-midday = الظهر
finder-evening = المساء
finder-night = الليل
finder-how = كيف
finder-any-how = أي طريقة
finder-program = نوع المجموعة
finder-any-program = أي نوع
finder-tag = لمن
finder-lang = اللغة
finder-any-lang = أي لغة
finder-access = سهولة الوصول
finder-today = اليوم، { $date }
finder-tomorrow-date = غدًا، { $date }
finder-always = على مدار الساعة
finder-asked = بموعد
finder-paused = لا اجتماعات في الوقت الحالي
finder-paused-note = لا اجتماعات في الوقت الحالي
finder-some-weeks = ليس كل أسبوع: هذا هو التاريخ القادم
finder-your-time = بتوقيتك
finder-there = بتوقيت { $zone }
finder-there-at = { $time } في { $zone }
finder-yours = { $time } بتوقيتك
finder-miles = { $number } ميل
finder-km = { $number } كم
finder-locating = يجري سؤال جهازك عن مكانك…
finder-no-location = لم يحدد جهازك مكانه. يمكنك كتابة مدينة أو رمز بريدي بدلًا من ذلك.
finder-not-loaded = تعذّر تحميل القائمة. يمكنك إعادة تحميل الصفحة، أو استخدام القوائم أدناه.
finder-ask-place = يمكنك كتابة مدينة أو رمز بريدي، أو اختيار «بالقرب مني»، أو اختيار «عبر الإنترنت» تحت «كيف».
finder-ask-room = هذه عبر الإنترنت أو عبر الهاتف. للاجتماعات الحضورية، يمكنك كتابة مدينة أو اختيار «بالقرب مني».
finder-none-today = لم يبق اليوم أي اجتماع حضوري.
finder-none = لا اجتماع يناسب كل هذا.
finder-without = البحث بدون { $filter }
finder-wider-miles = البحث ضمن { $number } ميل
finder-wider-km = البحث ضمن { $number } كم
finder-online-instead = البحث عن اجتماعات عبر الإنترنت
finder-found = { $count ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $count } اجتماعات
    [many] { $count } اجتماعًا
   *[other] { $count } اجتماع
}
finder-at-least = { $count ->
    [zero] لا اجتماعات الآن، والمزيد لاحقًا
    [one] اجتماع واحد، والمزيد لاحقًا
    [two] اجتماعان، والمزيد لاحقًا
    [few] { $count } اجتماعات، والمزيد لاحقًا
    [many] { $count } اجتماعًا، والمزيد لاحقًا
   *[other] { $count } اجتماع، والمزيد لاحقًا
}
finder-nearest = { $count ->
    [zero] لا اجتماعات قريبة، والمزيد أبعد من ذلك
    [one] اجتماع واحد قريب، والمزيد أبعد من ذلك
    [two] اجتماعان قريبان، والمزيد أبعد من ذلك
    [few] { $count } اجتماعات قريبة، والمزيد أبعد من ذلك
    [many] { $count } اجتماعًا قريبًا، والمزيد أبعد من ذلك
   *[other] { $count } اجتماع قريب، والمزيد أبعد من ذلك
}
finder-listed = { $count ->
    [zero] لا اجتماعات في القائمة.
    [one] في القائمة اجتماع واحد.
    [two] في القائمة اجتماعان.
    [few] في القائمة { $count } اجتماعات.
    [many] في القائمة { $count } اجتماعًا.
   *[other] في القائمة { $count } اجتماع.
}
finder-place-count = { $count ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $count } اجتماعات
    [many] { $count } اجتماعًا
   *[other] { $count } اجتماع
}
