-- The words of consents. A change is a new version; a consent keeps the one under which it was given (control 20).
-- Written in plain language by the makers of Prostup; en, uk and cs-easy wait for a native reader (docs/texty.md).
insert into people.consent_text (purpose, version, language, body, valid_from, source) values
 ('IPM_SUPPORT', 1, 'cs', 'Souhlasím s tím, aby si zaměstnavatel, poskytovatel podpory a úřad práce řekli, co je potřeba k mé podpoře v práci.
Řeknou si jen to, co patří do oblastí vyjmenovaných v tomto souhlasu, a jen ti, kdo jsou v něm napsaní. Zaměstnavatel se nikdy nedozví důvody, jen to, co ode mne nebo pro mne potřebuje vědět k práci.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('IPM_SUPPORT', 1, 'cs-easy', 'Mám podporu v práci.
Lidé, kteří mi pomáhají, si o mně můžou říct to důležité.
Kdo to je, je napsané v tomto souhlasu.
O čem můžou mluvit, je tam napsané také.
Šéf v práci se nedozví mé soukromé důvody.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('IPM_SUPPORT', 1, 'en', 'I agree that my employer, my support provider and the Labour Office may tell each other what is needed to support me at work.
They may share only what belongs to the areas listed in this consent, and only among those named in it. My employer never learns the reasons, only what must be known for the work.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('IPM_SUPPORT', 1, 'uk', 'Я погоджуюся, щоб роботодавець, надавач підтримки та Управління праці повідомляли одне одному те, що потрібно для моєї підтримки на роботі.
Вони можуть ділитися лише тим, що належить до сфер, перелічених у цій згоді, і лише ті, хто в ній названий. Роботодавець ніколи не дізнається причин, а лише те, що потрібно знати для роботи.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('CASE_COORDINATION', 1, 'cs', 'Souhlasím s tím, aby můj sociální pracovník řešil mou situaci společně s partnery, kteří jsou v tomto souhlasu vyjmenovaní.
Smí jim říct jen to, co patří do vyjmenovaných oblastí a co je k řešení opravdu potřeba. Nikomu dalšímu nic neřekne.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('CASE_COORDINATION', 1, 'cs-easy', 'Můj sociální pracovník mi pomáhá.
K tomu potřebuje i další lidi.
Může jim o mně říct to, co je potřeba.
Kdo to je a o čem, je napsané v tomto souhlasu.
Nikomu jinému nic neřekne.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('CASE_COORDINATION', 1, 'en', 'I agree that my social worker may deal with my situation together with the partners named in this consent.
They may be told only what belongs to the listed areas and what is really needed. Nobody else is told anything.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('CASE_COORDINATION', 1, 'uk', 'Я погоджуюся, щоб мій соціальний працівник вирішував мою ситуацію разом із партнерами, названими в цій згоді.
Їм можна повідомити лише те, що належить до перелічених сфер і справді потрібне. Нікому іншому нічого не повідомлять.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('CITY_DEBT', 1, 'cs', 'Souhlasím s tím, aby si sociální odbor a ekonomický odbor města řekly o mých dluzích vůči městu: kolik dlužím, za co a jak splácím.
Slouží to jen k domluvě, jak dluh zvládnout. O mých dluzích jinde si nic neříkají.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('CITY_DEBT', 1, 'cs-easy', 'Dlužím městu peníze.
Sociální pracovník se může zeptat, kolik a za co.
Může se za mě domluvit na splátkách.
O jiných dluzích se neptá.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('CITY_DEBT', 1, 'en', 'I agree that the city''s social department and its finance department may tell each other about my debts to the city: how much, for what and how I repay.
This serves only to agree how to manage the debt. They tell each other nothing about debts elsewhere.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('CITY_DEBT', 1, 'uk', 'Я погоджуюся, щоб соціальний відділ та економічний відділ міста повідомляли один одному про мої борги перед містом: скільки, за що і як я їх сплачую.
Це потрібно лише для того, щоб домовитися, як впоратися з боргом. Про борги деінде вони нічого не повідомляють.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('HOUSING', 1, 'cs', 'Souhlasím s tím, aby bytová komise a lidé na schůzce o bytě pracovali s tím, co se mnou sociální pracovník o bydlení sepsal.
Dostanou jen to, co patří do vyjmenovaných oblastí. Na přidělení bytu nevzniká souhlasem nárok a jeho odmítnutí mi možnost žádat nebere.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('HOUSING', 1, 'cs-easy', 'Hledám bydlení.
Sociální pracovník se mnou sepsal, co potřebuji.
Může to ukázat lidem, kteří o bytu rozhodují.
Souhlas neznamená, že byt určitě dostanu.
O byt můžu žádat i bez souhlasu.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('HOUSING', 1, 'en', 'I agree that the housing committee and the meeting about a flat may work with what my social worker and I wrote down about housing.
They receive only what belongs to the listed areas. This consent gives no claim to a flat, and refusing it does not stop me from applying.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('HOUSING', 1, 'uk', 'Я погоджуюся, щоб житлова комісія та учасники зустрічі щодо житла працювали з тим, що ми із соціальним працівником записали про житло.
Вони отримають лише те, що належить до перелічених сфер. Згода не дає права на квартиру, а відмова не позбавляє мене можливості подати заяву.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('STORY', 1, 'cs', 'Souhlasím se zveřejněním svého příběhu v podobě, kterou jsem si přečetl nebo přečetla a schválil nebo schválila.
Jméno, fotografie a místa v něm budou jen tehdy, když jsou ve schválené podobě. Když souhlas odvolám, příběh z webu zmizí; co už bylo vytištěno nebo si někdo stáhl, vzít zpět nejde.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('STORY', 1, 'cs-easy', 'Můj příběh může být na internetu.
Četl nebo četla jsem ho a líbí se mi.
Bude tam jen to, co jsem schválil nebo schválila.
Když si to rozmyslím, příběh z webu smažou.
Co už je vytištěné, vzít zpět nejde.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('STORY', 1, 'en', 'I agree that my story may be published in the form that I have read and approved.
My name, photographs and places appear only if they are in the approved form. If I withdraw, the story disappears from the website; what was already printed or downloaded cannot be taken back.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('STORY', 1, 'uk', 'Я погоджуюся з публікацією моєї історії у вигляді, який я прочитав або прочитала і схвалив або схвалила.
Ім''я, фотографії та місця будуть у ній лише тоді, коли вони є у схваленому вигляді. Якщо я відкличу згоду, історія зникне із сайту; те, що вже надруковано або завантажено, повернути не можна.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('FOLLOW_UP', 1, 'cs', 'Souhlasím s tím, aby se mi pracovník, který mě podporuje, po skončení podpory ozval a zeptal se, jak se mi daří v práci a s bydlením.
Nemusím odpovídat. Odpovědi poslouží k tomu, aby podpora dalším lidem byla lepší, a do přehledů se počítají bez mého jména.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('FOLLOW_UP', 1, 'cs-easy', 'Podpora jednou skončí.
Potom mi může pracovník zavolat.
Zeptá se, jak se mi daří.
Nemusím odpovídat.
Moje jméno v přehledech nebude.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('FOLLOW_UP', 1, 'en', 'I agree that the worker who supports me may contact me after the support ends and ask how I am doing at work and with housing.
I do not have to answer. The answers help to improve support for others and are counted without my name.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('FOLLOW_UP', 1, 'uk', 'Я погоджуюся, щоб працівник, який мене підтримує, зв''язався зі мною після завершення підтримки і запитав, як у мене справи з роботою та житлом.
Я не зобов''язаний і не зобов''язана відповідати. Відповіді допоможуть поліпшити підтримку інших людей і рахуються без мого імені.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5'),
 ('PARTNER_QUERY', 1, 'cs', 'Souhlasím s tím, aby se můj sociální pracovník zeptal vyjmenovaných partnerů, zda mě už znají, aby se stejná práce nedělala dvakrát.
Partneři odpoví jen „jsme v kontaktu“, „nejsme“ nebo „zeptejte se klienta“. Nic dalšího o mně neřeknou.
Souhlas je dobrovolný. Není podmínkou práce, dávek ani žádné pomoci. Když ho nedám, nic se mi nestane.
Souhlas mohu kdykoli odvolat, a to bez vysvětlování: v aplikaci, ústně nebo písemně u kteréhokoli pracovníka, který ho se mnou sepsal. Od té chvíle už nikdo z příjemců do mých údajů nevidí. Co do té doby bylo v souladu se souhlasem předáno, tím neporušilo zákon.
Kdo můj spis četl, si mohu kdykoli zjistit.', '2024-02-01', 'domain 7.3.5'),
 ('PARTNER_QUERY', 1, 'cs-easy', 'Možná mi už pomáhá někdo jiný.
Sociální pracovník se ho může zeptat.
Odpověď bude jen: známe, neznáme, zeptejte se klienta.
Nic dalšího o mně neřekne.
Souhlas je dobrovolný.
Práci ani dávky kvůli němu neztratím.
Můžu říct ne. Nic se mi nestane.
Souhlas můžu kdykoli zrušit. Nemusím říct proč.
Když ho zruším, ostatní už mé údaje neuvidí.
Můžu se podívat, kdo můj spis četl.', '2024-02-01', 'domain 7.3.5'),
 ('PARTNER_QUERY', 1, 'en', 'I agree that my social worker may ask the named partners whether they already know me, so that the same work is not done twice.
The partners answer only "we are in contact", "we are not" or "ask the client". They tell nothing else about me.
This consent is voluntary. It is not a condition of a job, of benefits or of any help. If I do not give it, nothing happens to me.
I may withdraw it at any time without explaining: in the application, in person or in writing with the worker who took it. From that moment none of the recipients can see my data any more. What was passed on before then under this consent remains lawful.
I may find out at any time who has read my file.', '2024-02-01', 'domain 7.3.5'),
 ('PARTNER_QUERY', 1, 'uk', 'Я погоджуюся, щоб мій соціальний працівник запитав названих партнерів, чи вони мене вже знають, щоб не робити ту саму роботу двічі.
Партнери відповідять лише «ми в контакті», «ні» або «запитайте клієнта». Більше нічого про мене не скажуть.
Ця згода добровільна. Вона не є умовою роботи, виплат чи будь-якої допомоги. Якщо я її не дам, нічого поганого не станеться.
Я можу відкликати її будь-коли без пояснень: у застосунку, усно або письмово в працівника, який її оформив. Від цієї миті жоден з одержувачів більше не бачить моїх даних. Те, що було передано до того згідно зі згодою, залишається законним.
Я можу будь-коли дізнатися, хто читав мою справу.', '2024-02-01', 'domain 7.3.5');
