import type { Protocol } from '../schema.ts';

/** One hour with families, students and staff: the future told as present, the past, the way between, and what stands out. */
export const familyNight: Protocol = {
  id: 'family-night',
  version: 1,
  name: { en: 'Family night', es: 'Noche de familias', ar: 'أمسية العائلات' },
  summary: {
    en: 'One hour. We stand in the future we hope for, look back at how things were, tell how we got there, and see what stands out.',
    es: 'Una hora. Nos paramos en el futuro que esperamos, miramos hacia atrás para ver cómo eran las cosas, contamos cómo llegamos y vemos qué sobresale.',
    ar: 'ساعة واحدة. نقف في المستقبل الذي نرجوه، وننظر إلى الوراء لنرى كيف كانت الأمور، ونروي كيف وصلنا، ثم نرى ما الذي يبرز.',
  },
  credit: {
    en: 'After the Back to the Future protocol by Scott Murphy, National School Reform Faculty and School Reform Initiative (https://nsrfharmony.org/protocols/). The words are our own.',
    es: 'Basado en el protocolo Back to the Future de Scott Murphy, National School Reform Faculty y School Reform Initiative (https://nsrfharmony.org/protocols/). Las palabras son nuestras.',
    ar: 'استنادًا إلى بروتوكول Back to the Future لسكوت مورفي، National School Reform Faculty وSchool Reform Initiative (https://nsrfharmony.org/protocols/). والصياغة من عندنا.',
  },
  spareMinutes: 2,
  steps: [
    {
      id: 'welcome',
      kind: 'talk',
      scene: 'today',
      output: 'none',
      minutes: 5,
      protectedMinutes: 3,
      title: { en: 'Welcome', es: 'Bienvenida', ar: 'أهلًا وسهلًا' },
      purpose: {
        en: 'Everyone knows why we are here, what happens tonight, and what becomes of their words.',
        es: 'Que todos sepan para qué estamos aquí, qué va a pasar esta noche y qué se hará con sus palabras.',
        ar: 'أن يعرف الجميع لماذا نحن هنا، وماذا سيحدث الليلة، وما مصير كلماتهم.',
      },
      listenFor: {
        en: 'Listen for what happens tonight, and what becomes of your words.',
        es: 'Fíjense en qué va a pasar esta noche y qué se hará con sus palabras.',
        ar: 'أنصتوا لتعرفوا ماذا سيحدث الليلة، وما مصير كلماتكم.',
      },
      script: [
        {
          en: 'Welcome, and thank you for coming. It is good to have you here tonight.',
          es: 'Bienvenidos, y gracias por venir. Qué bueno tenerlos aquí esta noche.',
          ar: 'أهلًا وسهلًا بكم، وشكرًا لحضوركم. يسعدنا أن تكونوا معنا الليلة.',
        },
        {
          en: 'Our school is making its plan for the years ahead. Before anyone writes it, we want to hear what you hope for our students. Your ideas guide the plan. The planning team makes the decisions, and we will come back to you and say what we heard.',
          es: 'Nuestra escuela está haciendo su plan para los próximos años. Antes de escribirlo, queremos oír qué esperan ustedes para nuestros estudiantes. Sus ideas orientan el plan. El equipo de planificación toma las decisiones, y después volveremos a ustedes para contarles qué escuchamos.',
          ar: 'تُعِدّ مدرستنا خطتها للسنوات القادمة. وقبل أن يكتبها أحد نريد أن نسمع ما ترجونه لطلابنا. أفكاركم ترشد الخطة، وفريق التخطيط هو الذي يتخذ القرارات، وسنعود إليكم لنخبركم بما سمعناه.',
        },
        {
          en: 'In a few minutes we will step into {horizon} together. We will say what we find there. From there we will look back to {start}, and we will tell each other how we got from then to now.',
          es: 'En unos minutos vamos a dar juntos un paso hasta {horizon}. Vamos a decir qué encontramos allí. Desde allí miraremos hacia atrás, a {start}, y nos contaremos cómo llegamos de allá hasta acá.',
          ar: 'بعد دقائق سنخطو معًا إلى {horizon}. سنقول ما نجده هناك، ومن هناك سننظر إلى الوراء، إلى عام {start}، ويروي بعضنا لبعض كيف وصلنا من ذلك الوقت إلى الآن.',
        },
        {
          en: 'You need no account and no name. Write in the language you think in. If you would rather have someone write for you, or if you have no phone, raise your hand: we come to you, and your words count like everyone’s.',
          es: 'No necesitan cuenta ni dar su nombre. Escriban en el idioma en que piensan. Si prefieren que alguien escriba por ustedes, o si no tienen teléfono, levanten la mano: vamos con ustedes, y sus palabras cuentan igual que las de todos.',
          ar: 'لا تحتاجون إلى حساب ولا إلى ذكر أسمائكم. اكتبوا باللغة التي تفكرون بها. ومن يفضّل أن يكتب له شخص آخر، أو ليس معه هاتف، فليرفع يده: سنأتي إليه، وكلماته تُحسب مثل كلمات الجميع.',
        },
        {
          en: 'Four things help us tonight. Speak for yourself. Listen to understand. Leave out names, of students and of adults. And leave room, so that everyone is heard.',
          es: 'Cuatro cosas nos ayudan esta noche. Hablar cada quien por sí mismo. Escuchar para entender. No decir nombres, ni de estudiantes ni de adultos. Y dejar espacio, para que se oiga a todos.',
          ar: 'أربعة أمور تعيننا الليلة: أن يتحدث كلٌّ منا عن نفسه، وأن نصغي لنفهم، وألّا نذكر أسماء، لا أسماء طلاب ولا أسماء كبار، وأن نترك مجالًا لغيرنا حتى يُسمع الجميع.',
        },
        {
          en: 'When we write in private, your note stays off the wall until I reveal the notes. Beside the box, your phone says who can read it before then. Later the planning team reads the notes, without your names.',
          es: 'Cuando escribimos en privado, su nota no aparece en la pantalla grande hasta que yo muestre las notas. Junto al cuadro, su teléfono dice quién puede leerla antes. Después, el equipo de planificación lee las notas, sin los nombres de ustedes.',
          ar: 'حين نكتب على انفراد، لا تظهر ملاحظتكم على الشاشة الكبيرة قبل أن أكشف الملاحظات. ويخبركم الهاتف بجانب مربع الكتابة من يستطيع قراءتها قبل ذلك. وفيما بعد يقرأ فريق التخطيط الملاحظات من دون أسمائكم.',
        },
        {
          en: 'Your notes are kept until the date on the page where you joined. Then they are deleted. Words that are quoted in the school’s plan stay in the plan, without your name.',
          es: 'Sus notas se guardan hasta la fecha que aparece en la página donde entraron. Después se borran. Las palabras que se citan en el plan de la escuela se quedan en el plan, sin su nombre.',
          ar: 'تُحفظ ملاحظاتكم حتى التاريخ المذكور في الصفحة التي انضممتم منها، ثم تُحذف. أما الكلمات التي تُقتبس في خطة المدرسة فتبقى فيها من دون أسمائكم.',
        },
        {
          en: 'One thing we cannot keep to ourselves: if a note says that someone is being hurt, or may be, we get help.',
          es: 'Hay una cosa que no podemos callar: si una nota dice que alguien está sufriendo daño, o que puede sufrirlo, buscamos ayuda.',
          ar: 'وهناك أمر لا نستطيع كتمانه: إذا ذكرت ملاحظة أن شخصًا يتعرض للأذى أو قد يتعرض له، فإننا نطلب المساعدة.',
        },
      ],
      tips: [
        {
          en: 'Begin on time, with the join code on the wall. People who come late join with the same code at any step.',
          es: 'Empiece a tiempo, con el código para entrar en la pantalla. Quien llega tarde entra con el mismo código en cualquier momento.',
          ar: 'ابدؤوا في الموعد ورمز الانضمام معروض على الشاشة. من يتأخر ينضم بالرمز نفسه في أي خطوة.',
        },
        {
          en: 'Say who can help: the recorder at each table, the interpreter, the person at the door.',
          es: 'Diga quiénes pueden ayudar: la persona que anota en cada mesa, el intérprete, quien está en la puerta.',
          ar: 'عرّفوا بمن يستطيع المساعدة: المدوِّن عند كل طاولة، والمترجم، ومن يقف عند الباب.',
        },
        {
          en: 'Students never interpret for adults. Ask an interpreter, or let people write in their own language.',
          es: 'Los estudiantes nunca hacen de intérpretes para los adultos. Pida un intérprete o deje que cada quien escriba en su idioma.',
          ar: 'لا يترجم الطلاب للكبار أبدًا. استعينوا بمترجم، أو دعوا الناس يكتبون بلغتهم.',
        },
        {
          en: 'If someone starts with a worry, hear it first: “Thank you for telling us. I am keeping this for the team that looks at causes.” Then write it down.',
          es: 'Si alguien empieza con una preocupación, escúchela primero: “Gracias por contárnoslo. Lo voy a guardar para el equipo que estudia las causas”. Y anótela.',
          ar: 'إذا بدأ أحدهم بهَمٍّ يشغله فاستمعوا إليه أولًا: «شكرًا لأنك أخبرتنا. سأحتفظ بهذا للفريق الذي يبحث في الأسباب»، ثم دوّنوه.',
        },
      ],
    },
    {
      id: 'future',
      kind: 'write',
      scene: 'dawn',
      output: 'vision',
      minutes: 20,
      protectedMinutes: 15,
      title: { en: 'It is {year}', es: 'Estamos en {year}', ar: 'نحن في عام {year}' },
      purpose: {
        en: 'We describe the best case fully, as if we stood in it: what it looks like, sounds like and feels like. What, not yet how.',
        es: 'Describimos el mejor de los casos por completo, como si estuviéramos allí: qué se ve, qué se oye y qué se siente. El qué, todavía no el cómo.',
        ar: 'نصف أفضل ما يمكن أن يكون وصفًا كاملًا كأننا نقف فيه: كيف يبدو، وماذا نسمع، وبماذا نشعر. نقول ماذا، ولا نقول كيف بعد.',
      },
      script: [
        {
          en: 'Sit comfortably. Close your eyes if you like, or let them rest on the table.',
          es: 'Pónganse cómodos. Cierren los ojos si quieren, o dejen descansar la mirada en la mesa.',
          ar: 'اجلسوا مرتاحين. أغمضوا أعينكم إن شئتم، أو دعوا نظركم يستريح على الطاولة.',
        },
        {
          en: 'It is {horizon}. It is a school morning. What we hoped for our students has come true.',
          es: 'Estamos en {horizon}. Es una mañana de escuela. Lo que esperábamos para nuestros estudiantes se ha hecho realidad.',
          ar: 'نحن في {horizon}. إنه صباح يوم دراسي. وما كنا نرجوه لطلابنا قد تحقق.',
        },
        {
          en: 'You arrive. Who greets you at the door? You walk down the corridor: what is on the walls, and what do you hear? You look into a classroom: what are students doing, and what are the adults doing?',
          es: 'Ustedes llegan. ¿Quién los recibe en la puerta? Caminan por el pasillo: ¿qué hay en las paredes y qué oyen? Se asoman a un salón: ¿qué están haciendo los estudiantes, y qué hacen los adultos?',
          ar: 'ها أنتم تصلون. من يستقبلكم عند الباب؟ تمشون في الممر: ماذا على الجدران، وماذا تسمعون؟ تنظرون داخل أحد الصفوف: ماذا يفعل الطلاب، وماذا يفعل الكبار؟',
        },
        {
          en: 'You sit down at lunch. What are people talking about? It is three o’clock and the day ends. A student comes home: what do they tell their family? And you, how do you feel?',
          es: 'Se sientan a almorzar. ¿De qué habla la gente? Son las tres y termina el día. Un estudiante llega a su casa: ¿qué le cuenta a su familia? Y ustedes, ¿cómo se sienten?',
          ar: 'تجلسون وقت الغداء. عمَّ يتحدث الناس؟ إنها الثالثة وقد انتهى اليوم. يعود أحد الطلاب إلى البيت: ماذا يروي لأسرته؟ وأنتم، بماذا تشعرون؟',
        },
        {
          en: 'Now open your eyes. Take three quiet minutes and write what you found, alone. One idea to a note. We are in {year}, so write it as it is: “Students are…”, “I hear…”, “I feel…”.',
          es: 'Ahora abran los ojos. Tomen tres minutos de silencio y escriban a solas lo que encontraron. Una idea en cada nota. Estamos en {year}, así que escríbanlo tal como es: “Los estudiantes están…”, “Oigo…”, “Siento…”.',
          ar: 'افتحوا أعينكم الآن. خذوا ثلاث دقائق هادئة واكتبوا ما وجدتموه، كلٌّ على انفراد. فكرة واحدة في كل ملاحظة. نحن في عام {year}، فاكتبوا الأمر كما هو: «الطلاب يفعلون…»، «أسمع…»، «أشعر…».',
        },
        {
          en: 'The three minutes are over. Tell your table what you found. Everyone speaks once before anyone speaks twice. When something new comes up, add it as a note. Stay in {year}: say what is there, not yet how we got it.',
          es: 'Pasaron los tres minutos. Cuenten en su mesa lo que encontraron. Que todos hablen una vez antes de que alguien hable dos veces. Cuando salga algo nuevo, agréguenlo como nota. Quédense en {year}: digan qué hay, todavía no cómo lo logramos.',
          ar: 'انتهت الدقائق الثلاث. أخبروا من على طاولتكم بما وجدتموه. ليتحدث كل واحد مرة قبل أن يتحدث أحد مرتين. وإذا ظهر شيء جديد فأضيفوه ملاحظةً. ابقوا في عام {year}: قولوا ماذا هناك، ولا تقولوا بعد كيف وصلنا إليه.',
        },
        {
          en: 'Now let us see what everyone wrote. I will read six notes aloud. Listen for what surprises you, and for what you would have said too.',
          es: 'Ahora veamos lo que escribieron todos. Voy a leer seis notas en voz alta. Fíjense en lo que les sorprende y en lo que ustedes también habrían dicho.',
          ar: 'والآن لنرَ ما كتبه الجميع. سأقرأ ست ملاحظات بصوت مسموع. أنصتوا لما يفاجئكم، ولما كنتم ستقولونه أنتم أيضًا.',
        },
      ],
      tips: [
        {
          en: 'The twenty minutes: listen 1, write alone 3, tell the table 10, reveal and read six notes aloud 6.',
          es: 'Los veinte minutos: escuchar 1, escribir a solas 3, contarlo en la mesa 10, mostrar las notas y leer seis en voz alta 6.',
          ar: 'الدقائق العشرون: الاستماع 1، الكتابة على انفراد 3، الحديث على الطاولة 10، كشف الملاحظات وقراءة ست منها بصوت مسموع 6.',
        },
        {
          en: 'Protect the three quiet minutes. People write more freely before they have heard others.',
          es: 'Cuide los tres minutos de silencio. La gente escribe con más libertad antes de oír a los demás.',
          ar: 'حافظوا على الدقائق الثلاث الهادئة. يكتب الناس بحرية أكبر قبل أن يسمعوا غيرهم.',
        },
        {
          en: 'You hear “we will” or “we should”: “Say it as if you are standing there now.”',
          es: 'Oye “vamos a” o “deberíamos”: “Díganlo como si ya estuvieran parados allí”.',
          ar: 'إذا سمعتم «سوف» أو «ينبغي»: «قولوها كأنكم تقفون هناك الآن».',
        },
        {
          en: 'Someone explains how to get there: “We come to that soon. What do you see, now that it is done?”',
          es: 'Alguien explica cómo lograrlo: “Ya llegaremos a eso. ¿Qué ven, ahora que ya está hecho?”.',
          ar: 'إذا شرح أحدهم كيفية الوصول: «سنأتي إلى ذلك قريبًا. ماذا ترون الآن وقد تحقق الأمر؟»',
        },
        {
          en: 'Someone says what is wrong: “In {year} that is solved. What is there instead?”',
          es: 'Alguien dice lo que está mal: “En {year} eso ya está resuelto. ¿Qué hay en su lugar?”.',
          ar: 'إذا ذكر أحدهم ما هو سيئ: «في عام {year} حُلَّت هذه المشكلة. ماذا يوجد مكانها؟»',
        },
        {
          en: 'Someone names a thing, such as a new gym: “What do students do there? How do they feel?”',
          es: 'Alguien menciona una cosa, como un gimnasio nuevo: “¿Qué hacen allí los estudiantes? ¿Cómo se sienten?”.',
          ar: 'إذا ذكر أحدهم شيئًا، مثل صالة رياضية جديدة: «ماذا يفعل الطلاب هناك؟ وبماذا يشعرون؟»',
        },
        {
          en: 'A hard story: “Thank you for telling us. I am keeping this for the team that looks at causes.” Nobody is told that a story does not belong.',
          es: 'Una historia difícil: “Gracias por contárnoslo. Lo voy a guardar para el equipo que estudia las causas”. A nadie se le dice que su historia no viene al caso.',
          ar: 'قصة صعبة: «شكرًا لأنك أخبرتنا. سأحتفظ بهذا للفريق الذي يبحث في الأسباب». لا يُقال لأحد إن قصته خارج الموضوع.',
        },
        {
          en: 'Before you reveal, look at the notes that wait. Hold a note that names or hurts a person; you can let it in later.',
          es: 'Antes de mostrar las notas, revise las que esperan. Retenga la que nombre o lastime a una persona; puede dejarla pasar después.',
          ar: 'قبل الكشف انظروا في الملاحظات المنتظرة. احجزوا الملاحظة التي تسمّي شخصًا أو تجرحه، ويمكنكم السماح بها لاحقًا.',
        },
        {
          en: 'Read notes of different kinds and in different languages, and never ask who wrote one.',
          es: 'Lea notas distintas entre sí y en distintos idiomas, y nunca pregunte quién las escribió.',
          ar: 'اقرؤوا ملاحظات متنوعة وبلغات مختلفة، ولا تسألوا أبدًا عمّن كتبها.',
        },
      ],
      pen: {
        questions: [
          {
            id: 'future',
            text: {
              en: 'It is {horizon}. What we hoped for our students has come true. You arrive at school. What does it look like, sound like, feel like?',
              es: 'Estamos en {horizon}. Lo que esperábamos para nuestros estudiantes se ha hecho realidad. Usted llega a la escuela. ¿Qué se ve, qué se oye, qué se siente?',
              ar: 'نحن في {horizon}. ما كنا نرجوه لطلابنا قد تحقق. ها أنتم تصلون إلى المدرسة. كيف تبدو؟ ماذا تسمعون؟ بماذا تشعرون؟',
            },
          },
        ],
        hint: {
          en: 'Say it as if you are standing there now.',
          es: 'Dígalo como si ya estuviera allí.',
          ar: 'قولوها كأنكم تقفون هناك الآن.',
        },
        why: {
          en: 'Why does this matter to you?',
          es: '¿Por qué es importante para usted?',
          ar: 'لماذا يهمّكم هذا؟',
        },
        cards: [
          {
            en: 'You arrive. Who greets you, and how?',
            es: 'Usted llega. ¿Quién le recibe, y cómo?',
            ar: 'تصلون إلى المدرسة. من يستقبلكم، وكيف؟',
          },
          {
            en: 'You walk down the corridor. What is on the walls? What do you hear?',
            es: 'Camina por el pasillo. ¿Qué hay en las paredes? ¿Qué se oye?',
            ar: 'تمشون في الممر. ماذا على الجدران؟ وماذا تسمعون؟',
          },
          {
            en: 'You sit in on a lesson. What are students doing? And the teacher?',
            es: 'Entra a una clase. ¿Qué hacen los estudiantes? ¿Y el maestro o la maestra?',
            ar: 'تحضرون درسًا. ماذا يفعل الطلاب؟ وماذا يفعل المعلم؟',
          },
          {
            en: 'It is lunch. Who sits with whom? What do they talk about?',
            es: 'Es la hora del almuerzo. ¿Quién se sienta con quién? ¿De qué hablan?',
            ar: 'إنه وقت الغداء. من يجلس مع من؟ وعمَّ يتحدثون؟',
          },
          {
            en: 'It is three o’clock. Where do students go, and with whom?',
            es: 'Son las tres de la tarde. ¿Adónde van los estudiantes, y con quién?',
            ar: 'إنها الثالثة عصرًا. إلى أين يذهب الطلاب، ومع من؟',
          },
          {
            en: 'Home again. What does a student tell about the day?',
            es: 'De vuelta en casa. ¿Qué cuenta un estudiante de su día?',
            ar: 'العودة إلى البيت. ماذا يروي الطالب عن يومه؟',
          },
        ],
        tense: 'present',
        lenses: ['looks', 'sounds', 'feels', 'more'],
        writers: 'everyone',
        private: true,
        moderated: true,
        silentMinutes: 3,
        maxNotes: 40,
        maxLength: 600,
      },
    },
    {
      id: 'start',
      kind: 'write',
      scene: 'dusk',
      output: 'starting-point',
      minutes: 8,
      protectedMinutes: 6,
      title: { en: 'How it was', es: 'Cómo era antes', ar: 'كيف كان الحال' },
      purpose: {
        en: 'From the future we look back: what was already strong and was kept, what was hard, and for whom.',
        es: 'Desde el futuro miramos hacia atrás: qué ya era fuerte y se conservó, qué era difícil, y para quién.',
        ar: 'من المستقبل ننظر إلى الوراء: ما الذي كان قويًا فأبقينا عليه، وما الذي كان صعبًا، وعلى من.',
      },
      script: [
        {
          en: 'Stay with me in {horizon}. From here, look back to {start}.',
          es: 'Quédense conmigo en {horizon}. Desde aquí, miren hacia atrás, a {start}.',
          ar: 'ابقوا معي في {horizon}. ومن هنا انظروا إلى الوراء، إلى عام {start}.',
        },
        {
          en: 'First, what was already strong? What did we keep, because it was good?',
          es: 'Primero, ¿qué era ya fuerte? ¿Qué conservamos porque era bueno?',
          ar: 'أولًا، ما الذي كان قويًا منذ ذلك الوقت؟ وما الذي أبقينا عليه لأنه كان جيدًا؟',
        },
        {
          en: 'Then, what was hard, and for whom? It is behind us now, so we can say it plainly. Say what happened, and not whose fault it was.',
          es: 'Después, ¿qué era difícil, y para quién? Ya quedó atrás, así que podemos decirlo con claridad. Digan qué pasaba, y no de quién era la culpa.',
          ar: 'ثم، ما الذي كان صعبًا، وعلى من؟ لقد صار وراءنا، فنستطيع أن نقوله بوضوح. قولوا ما الذي كان يحدث، لا من المخطئ.',
        },
        {
          en: 'Hard stories are welcome here. Thank you for telling them. We keep them for the team that looks at causes.',
          es: 'Aquí las historias difíciles son bienvenidas. Gracias por contarlas. Las guardamos para el equipo que estudia las causas.',
          ar: 'القصص الصعبة مرحَّب بها هنا. شكرًا لأنكم تروونها. نحتفظ بها للفريق الذي يبحث في الأسباب.',
        },
        {
          en: 'Take two quiet minutes to write. Then tell your table.',
          es: 'Tomen dos minutos de silencio para escribir. Después, cuéntenlo en su mesa.',
          ar: 'خذوا دقيقتين هادئتين للكتابة، ثم أخبروا من على طاولتكم.',
        },
        {
          en: 'Let us look at the notes together. I will read one that was strong and one that was hard.',
          es: 'Veamos juntos las notas. Voy a leer una sobre algo que era fuerte y una sobre algo que era difícil.',
          ar: 'لننظر معًا في الملاحظات. سأقرأ واحدة عن شيء كان قويًا، وواحدة عن شيء كان صعبًا.',
        },
      ],
      tips: [
        {
          en: 'The eight minutes: introduce 1, write alone 2, tell the table 3, reveal and read 2.',
          es: 'Los ocho minutos: presentar 1, escribir a solas 2, contarlo en la mesa 3, mostrar y leer 2.',
          ar: 'الدقائق الثماني: التقديم 1، الكتابة على انفراد 2، الحديث على الطاولة 3، الكشف والقراءة 2.',
        },
        {
          en: 'Someone says “it is” or “they never”: “We are in {year}. Say it as something that was.”',
          es: 'Alguien dice “es” o “nunca”: “Estamos en {year}. Díganlo como algo que era”.',
          ar: 'إذا قال أحدهم «الأمر كذا» أو «لا يفعلون أبدًا»: «نحن في عام {year}. قولوها كشيء كان».',
        },
        {
          en: 'It becomes a list of complaints: “That was hard. For whom? And what was already good then?”',
          es: 'Se vuelve una lista de quejas: “Eso era difícil. ¿Para quién? ¿Y qué era ya bueno en ese tiempo?”.',
          ar: 'إذا تحوّل الأمر إلى قائمة شكاوى: «كان ذلك صعبًا. على من؟ وما الذي كان جيدًا في ذلك الوقت؟»',
        },
        {
          en: 'Someone is named or blamed: “Tell us what happened, without the name.”',
          es: 'Se nombra o se culpa a alguien: “Cuéntenos qué pasaba, sin el nombre”.',
          ar: 'إذا ذُكر شخص باسمه أو وُجّه إليه اللوم: «أخبرونا بما كان يحدث، من دون الاسم».',
        },
        {
          en: 'A hard story: “Thank you for telling us. I am keeping this for the team that looks at causes.”',
          es: 'Una historia difícil: “Gracias por contárnoslo. Lo voy a guardar para el equipo que estudia las causas”.',
          ar: 'قصة صعبة: «شكرًا لأنك أخبرتنا. سأحتفظ بهذا للفريق الذي يبحث في الأسباب».',
        },
        {
          en: 'A note says that someone is being hurt or may be: hold it, keep it off the wall, and follow your school’s duty to report tonight.',
          es: 'Una nota dice que alguien sufre daño o puede sufrirlo: reténgala, que no salga en la pantalla, y cumpla esta misma noche con el deber de su escuela de dar aviso.',
          ar: 'إذا ذكرت ملاحظة أن شخصًا يتعرض للأذى أو قد يتعرض له: احجزوها ولا تعرضوها، وقوموا الليلة بواجب الإبلاغ المعمول به في مدرستكم.',
        },
      ],
      pen: {
        questions: [
          {
            id: 'start',
            text: {
              en: 'We are still in {horizon}. Think back to {start}. What was already strong, that we kept? What was hard, and for whom?',
              es: 'Seguimos en {horizon}. Piense en cómo era en {start}. ¿Qué era ya fuerte y lo conservamos? ¿Qué era difícil, y para quién?',
              ar: 'ما زلنا في {horizon}. تذكّروا عام {start}. ما الذي كان قويًا فأبقينا عليه؟ وما الذي كان صعبًا، وعلى من؟',
            },
          },
        ],
        hint: {
          en: 'It is behind us. Say it as it was.',
          es: 'Ya quedó atrás. Dígalo como era.',
          ar: 'لقد صار وراءنا. قولوها كما كانت.',
        },
        cards: [
          {
            en: 'Something we were proud of then',
            es: 'Algo de lo que estábamos orgullosos en ese tiempo',
            ar: 'شيء كنا نفخر به في ذلك الوقت',
          },
          {
            en: 'A person’s role that held things together (no names)',
            es: 'Un papel que mantenía todo unido (sin nombres)',
            ar: 'دور كان يجمع الأمور معًا (من دون أسماء)',
          },
          {
            en: 'What students said about school',
            es: 'Lo que decían los estudiantes de la escuela',
            ar: 'ما كان الطلاب يقولونه عن المدرسة',
          },
          {
            en: 'What was hard in the morning, in class, after school',
            es: 'Lo que era difícil por la mañana, en clase, después de la escuela',
            ar: 'ما كان صعبًا في الصباح، وفي الصف، وبعد الدوام',
          },
          {
            en: 'Who was not heard, or did not feel at home',
            es: 'A quién no se oía, o quién no se sentía en casa',
            ar: 'من لم يكن صوته مسموعًا، أو لم يكن يشعر بالانتماء',
          },
        ],
        tense: 'past',
        lenses: [],
        writers: 'everyone',
        private: true,
        moderated: true,
        silentMinutes: 2,
        maxNotes: 40,
        maxLength: 600,
      },
    },
    {
      id: 'path',
      kind: 'write',
      scene: 'path',
      output: 'path',
      minutes: 12,
      protectedMinutes: 9,
      title: { en: 'How we got here', es: 'Cómo llegamos aquí', ar: 'كيف وصلنا إلى هنا' },
      purpose: {
        en: 'We tell the way from then to now: what was done, by which roles, when, with what, and how obstacles were met.',
        es: 'Contamos el camino de entonces hasta ahora: qué se hizo, quiénes según su papel, cuándo, con qué, y cómo se superaron los obstáculos.',
        ar: 'نروي الطريق من ذلك الوقت إلى الآن: ماذا فُعل، ومن قام به بحسب دوره، ومتى، وبماذا، وكيف جرى تجاوز العقبات.',
      },
      script: [
        {
          en: 'We are still in {horizon}, and it worked. Someone asks you: how did you do it?',
          es: 'Seguimos en {horizon}, y funcionó. Alguien les pregunta: ¿cómo lo lograron?',
          ar: 'ما زلنا في {horizon}، وقد نجح الأمر. ويسألكم أحدهم: كيف فعلتم ذلك؟',
        },
        {
          en: 'Tell the story from {start} until now. What did we do first? What came next? Who did it? Say roles, such as families, students, teachers, the city, and no names.',
          es: 'Cuenten la historia desde {start} hasta ahora. ¿Qué hicimos primero? ¿Qué siguió? ¿Quién lo hizo? Digan papeles, como familias, estudiantes, maestros, la ciudad, y no nombres.',
          ar: 'ارووا القصة من عام {start} حتى الآن. ماذا فعلنا أولًا؟ وماذا جاء بعده؟ ومن قام به؟ اذكروا الأدوار، مثل العائلات والطلاب والمعلمين والمدينة، ولا تذكروا الأسماء.',
        },
        {
          en: 'What did it take: time, people, money, space? What got in the way, and how did we deal with it?',
          es: '¿Qué hizo falta: tiempo, gente, dinero, espacio? ¿Qué estorbó, y cómo lo resolvimos?',
          ar: 'ماذا تطلّب ذلك: وقتًا أم أشخاصًا أم مالًا أم مكانًا؟ وما الذي اعترض طريقنا، وكيف تعاملنا معه؟',
        },
        {
          en: 'Take three quiet minutes and write. One action or one obstacle to a note. It has all happened, so say it that way: “First we…”, “Then the families…”.',
          es: 'Tomen tres minutos de silencio y escriban. Una acción o un obstáculo en cada nota. Todo ya pasó, así que díganlo así: “Primero hicimos…”, “Luego las familias…”.',
          ar: 'خذوا ثلاث دقائق هادئة واكتبوا. فعل واحد أو عقبة واحدة في كل ملاحظة. لقد حدث كل ذلك، فقولوها هكذا: «في البداية قمنا بـ…»، «ثم قامت العائلات بـ…».',
        },
        {
          en: 'Now tell your table, and add what you hear.',
          es: 'Ahora cuéntenlo en su mesa y agreguen lo que vayan oyendo.',
          ar: 'والآن أخبروا من على طاولتكم، وأضيفوا ما تسمعونه.',
        },
        {
          en: 'Let us look at all the notes, and hear three of them.',
          es: 'Veamos todas las notas y oigamos tres.',
          ar: 'لننظر في جميع الملاحظات، ونستمع إلى ثلاث منها.',
        },
      ],
      tips: [
        {
          en: 'The twelve minutes: introduce 1, write alone 3, tell the table 5, reveal and read 3.',
          es: 'Los doce minutos: presentar 1, escribir a solas 3, contarlo en la mesa 5, mostrar y leer 3.',
          ar: 'الدقائق الاثنتا عشرة: التقديم 1، الكتابة على انفراد 3، الحديث على الطاولة 5، الكشف والقراءة 3.',
        },
        {
          en: 'It turns into a to-do list: “In {year} that is done. Tell us how it happened.”',
          es: 'Se vuelve una lista de tareas: “En {year} eso ya está hecho. Cuéntennos cómo pasó”.',
          ar: 'إذا تحوّل الأمر إلى قائمة مهام: «في عام {year} صار ذلك منجزًا. أخبرونا كيف حدث».',
        },
        {
          en: '“Someone should have…”: “Who did it in the end? Say the role, not the name.”',
          es: '“Alguien debería haber…”: “Al final, ¿quién lo hizo? Diga el papel, no el nombre”.',
          ar: '«كان ينبغي أن يقوم أحدهم…»: «من قام به في النهاية؟ اذكروا الدور لا الاسم».',
        },
        {
          en: '“That would never work”: “It worked. What got in the way, and how did we get past it?”',
          es: '“Eso nunca funcionaría”: “Funcionó. ¿Qué estorbó, y cómo lo superamos?”.',
          ar: '«هذا لن ينجح أبدًا»: «لقد نجح. ما الذي اعترض طريقنا، وكيف تجاوزناه؟»',
        },
        {
          en: 'Only staff act in the story: “And what did families do? And students?”',
          es: 'En la historia solo actúa el personal: “¿Y qué hicieron las familias? ¿Y los estudiantes?”.',
          ar: 'إذا كان العاملون وحدهم من يعمل في القصة: «وماذا فعلت العائلات؟ وماذا فعل الطلاب؟»',
        },
        {
          en: 'A hard story: “Thank you for telling us. I am keeping this for the team that looks at causes.”',
          es: 'Una historia difícil: “Gracias por contárnoslo. Lo voy a guardar para el equipo que estudia las causas”.',
          ar: 'قصة صعبة: «شكرًا لأنك أخبرتنا. سأحتفظ بهذا للفريق الذي يبحث في الأسباب».',
        },
      ],
      pen: {
        questions: [
          {
            id: 'path',
            text: {
              en: 'It is {horizon}, and it worked. How did we get here from {start}? Who did what, and when (roles, no names)? What got in the way, and how did we deal with it?',
              es: 'Estamos en {horizon}, y funcionó. ¿Cómo llegamos desde {start}? ¿Quién hizo qué, y cuándo (papeles, no nombres)? ¿Qué estorbó, y cómo lo resolvimos?',
              ar: 'نحن في {horizon}، وقد نجح الأمر. كيف وصلنا من عام {start}؟ من فعل ماذا، ومتى (أدوار لا أسماء)؟ وما الذي اعترض طريقنا، وكيف تعاملنا معه؟',
            },
          },
        ],
        hint: {
          en: 'Tell it as a story that happened.',
          es: 'Cuéntelo como una historia que ya pasó.',
          ar: 'ارووها كقصة حدثت.',
        },
        cards: [
          {
            en: 'The first thing we did',
            es: 'Lo primero que hicimos',
            ar: 'أول شيء فعلناه',
          },
          {
            en: 'Who joined in: students, families, teachers, neighbors',
            es: 'Quiénes participaron: estudiantes, familias, maestros, vecinos',
            ar: 'من شارك: الطلاب والعائلات والمعلمون والجيران',
          },
          {
            en: 'Something we stopped doing',
            es: 'Algo que dejamos de hacer',
            ar: 'شيء توقفنا عن فعله',
          },
          {
            en: 'What it took: time, people, money, space',
            es: 'Lo que hizo falta: tiempo, gente, dinero, espacio',
            ar: 'ما تطلّبه الأمر: الوقت والأشخاص والمال والمكان',
          },
          {
            en: 'What almost stopped us, and how we got past it',
            es: 'Lo que casi nos detuvo, y cómo lo superamos',
            ar: 'ما كاد يوقفنا، وكيف تجاوزناه',
          },
          {
            en: 'The moment we knew that it was working',
            es: 'El momento en que supimos que estaba funcionando',
            ar: 'اللحظة التي عرفنا فيها أن الأمر ينجح',
          },
        ],
        tense: 'past',
        lenses: [],
        writers: 'everyone',
        private: true,
        moderated: true,
        silentMinutes: 3,
        maxNotes: 40,
        maxLength: 600,
      },
    },
    {
      id: 'themes',
      kind: 'group',
      scene: 'gather',
      output: 'theme',
      minutes: 5,
      protectedMinutes: 4,
      title: { en: 'What stands out', es: 'Lo que sobresale', ar: 'ما الذي يبرز' },
      purpose: {
        en: 'We walk home to today and name what came back again and again, and what must not get lost.',
        es: 'Volvemos a casa, al día de hoy, y ponemos nombre a lo que se repitió y a lo que no se debe perder.',
        ar: 'نعود إلى يومنا هذا، ونسمّي ما تكرر مرة بعد مرة، وما يجب ألّا يضيع.',
      },
      script: [
        {
          en: 'Take one last look around you in {year}. Now we walk home together, to today.',
          es: 'Den una última mirada a su alrededor en {year}. Ahora volvemos juntos a casa, al día de hoy.',
          ar: 'ألقوا نظرة أخيرة حولكم في عام {year}. والآن نعود معًا إلى يومنا هذا.',
        },
        {
          en: 'Here are the themes we hear: notes that belong together, under one name. I will read the names aloud.',
          es: 'Estos son los temas que oímos: notas que van juntas, con un nombre. Voy a leer los nombres en voz alta.',
          ar: 'هذه هي الموضوعات التي نسمعها: ملاحظات ينتمي بعضها إلى بعض، تحت اسم واحد. سأقرأ الأسماء بصوت مسموع.',
        },
        {
          en: 'Does this name say what you meant? If not, tell me a better one.',
          es: '¿Este nombre dice lo que ustedes querían decir? Si no, díganme uno mejor.',
          ar: 'هل يعبّر هذا الاسم عمّا قصدتموه؟ إن لم يكن كذلك فأخبروني باسم أفضل.',
        },
        {
          en: 'What is missing? Which note stands alone and still must not get lost?',
          es: '¿Qué falta? ¿Qué nota está sola y aun así no se debe perder?',
          ar: 'ما الذي ينقص؟ وأي ملاحظة تقف وحدها ومع ذلك يجب ألّا تضيع؟',
        },
      ],
      tips: [
        {
          en: 'Eight to twelve themes are plenty. Name a theme with words that people wrote.',
          es: 'De ocho a doce temas son suficientes. Póngale al tema palabras que la gente escribió.',
          ar: 'من ثمانية إلى اثني عشر موضوعًا تكفي. سمّوا الموضوع بكلمات كتبها الناس.',
        },
        {
          en: 'Five minutes are short for many notes. A co-facilitator who has read along can make the first themes while you speak.',
          es: 'Cinco minutos son pocos para muchas notas. Quien facilita con usted y ha ido leyendo puede armar los primeros temas mientras usted habla.',
          ar: 'خمس دقائق قليلة لملاحظات كثيرة. يستطيع الميسّر المساعد الذي تابع القراءة أن يكوّن الموضوعات الأولى وأنتم تتحدثون.',
        },
        {
          en: 'Someone argues for one theme: “Both may stand. What is missing?”',
          es: 'Alguien defiende un solo tema: “Caben los dos. ¿Qué falta?”.',
          ar: 'إذا دافع أحدهم عن موضوع بعينه: «يمكن أن يبقى الاثنان. ما الذي ينقص؟»',
        },
        {
          en: 'A note that fits nowhere may be left by itself. The planning team reads it too.',
          es: 'Una nota que no cabe en ningún tema puede quedarse sola. El equipo de planificación también la lee.',
          ar: 'الملاحظة التي لا تناسب أي موضوع يمكن أن تبقى وحدها. ففريق التخطيط يقرؤها أيضًا.',
        },
      ],
      sorters: 'hosts',
    },
    {
      id: 'dots',
      kind: 'vote',
      scene: 'gather',
      output: 'none',
      minutes: 3,
      protectedMinutes: 2,
      title: { en: 'Three dots', es: 'Tres puntos', ar: 'ثلاث نقاط' },
      purpose: {
        en: 'Everyone shows what matters most to them. The dots inform the planning team; they do not decide.',
        es: 'Cada quien muestra qué es lo más importante. Los puntos informan al equipo de planificación; no deciden.',
        ar: 'يُظهر كل شخص ما هو الأهم عنده. النقاط تُعلم فريق التخطيط ولا تقرّر.',
      },
      script: [
        {
          en: 'You have three dots on your phone. Put them on the themes that matter most to you, two at most on one theme. You can move them until we close.',
          es: 'Tienen tres puntos en su teléfono. Pónganlos en los temas que más les importan, dos como máximo en un mismo tema. Pueden moverlos hasta que cerremos.',
          ar: 'لديكم ثلاث نقاط على الهاتف. ضعوها على الموضوعات الأهم عندكم، نقطتين على الأكثر في موضوع واحد. ويمكنكم نقلها إلى أن نُغلق.',
        },
        {
          en: 'Nobody sees the dots of others before we close. They show the planning team where to look closely. They do not decide.',
          es: 'Nadie ve los puntos de los demás antes de que cerremos. Le muestran al equipo de planificación dónde mirar con cuidado. No deciden.',
          ar: 'لا يرى أحد نقاط الآخرين قبل أن نُغلق. وهي تُظهر لفريق التخطيط أين يدقّق النظر، لكنها لا تقرّر.',
        },
        {
          en: 'This is how your dots fell. A theme with few dots stays on the list too.',
          es: 'Así quedaron sus puntos. Un tema con pocos puntos también se queda en la lista.',
          ar: 'هكذا توزعت نقاطكم. والموضوع ذو النقاط القليلة يبقى في القائمة أيضًا.',
        },
      ],
      tips: [
        {
          en: 'Before you close, ask whether everyone has placed their dots.',
          es: 'Antes de cerrar, pregunte si todos ya pusieron sus puntos.',
          ar: 'قبل الإغلاق اسألوا هل وضع الجميع نقاطهم.',
        },
        {
          en: 'Someone speaks of winners: “These dots tell us where to look. Every theme goes to the planning team.”',
          es: 'Alguien habla de ganadores: “Estos puntos nos dicen dónde mirar. Todos los temas llegan al equipo de planificación”.',
          ar: 'إذا تحدث أحدهم عن فائزين: «هذه النقاط تخبرنا أين ننظر. وكل الموضوعات تصل إلى فريق التخطيط».',
        },
      ],
      dots: 3,
      dotsPerTheme: 2,
    },
    {
      id: 'close',
      kind: 'reflect',
      scene: 'gather',
      output: 'debrief',
      minutes: 5,
      protectedMinutes: 3,
      title: { en: 'Close', es: 'Cierre', ar: 'الختام' },
      purpose: {
        en: 'We hear our own words once more, say how the evening went, and know what happens next.',
        es: 'Oímos una vez más nuestras propias palabras, decimos cómo estuvo la noche y sabemos qué sigue.',
        ar: 'نسمع كلماتنا مرة أخرى، ونقول كيف كانت الأمسية، ونعرف ما الخطوة التالية.',
      },
      script: [
        {
          en: 'Before we go, listen to a morning in {year}. Every line is one of yours.',
          es: 'Antes de irnos, escuchen una mañana en {year}. Cada línea es de ustedes.',
          ar: 'قبل أن نمضي، استمعوا إلى صباح في عام {year}. كل سطر فيه من كلماتكم.',
        },
        {
          en: 'Thank you. Now, on your phone: one thing that went well tonight, and one thing to change next time.',
          es: 'Gracias. Ahora, en su teléfono: una cosa que salió bien esta noche y una cosa para cambiar la próxima vez.',
          ar: 'شكرًا لكم. والآن على هواتفكم: شيء واحد سار جيدًا الليلة، وشيء واحد نغيّره في المرة القادمة.',
        },
        {
          en: 'Here is what happens next. The planning team reads what you wrote, together with what other groups say, and drafts a vision statement from it. Then we come back and ask you: did we get this right?',
          es: 'Esto es lo que sigue. El equipo de planificación lee lo que ustedes escribieron, junto con lo que dicen otros grupos, y con eso redacta una declaración de visión. Después volvemos y les preguntamos: ¿lo entendimos bien?',
          ar: 'وهذا ما سيحدث بعد ذلك: يقرأ فريق التخطيط ما كتبتموه مع ما تقوله مجموعات أخرى، ويصوغ منه بيان رؤية، ثم نعود إليكم ونسألكم: هل فهمناكم كما ينبغي؟',
        },
        {
          en: 'Thank you for your hopes and for your honesty. Good night, and get home safely.',
          es: 'Gracias por sus esperanzas y por su sinceridad. Buenas noches, y que lleguen bien a casa.',
          ar: 'شكرًا لكم على آمالكم وعلى صراحتكم. تصبحون على خير، ورافقتكم السلامة.',
        },
      ],
      tips: [
        {
          en: 'A morning in {year}: choose six to eight notes during the evening, from arrival to home, and read them slowly, one after the other, as they were written.',
          es: 'Una mañana en {year}: elija durante la noche de seis a ocho notas, desde la llegada hasta la casa, y léalas despacio, una tras otra, tal como fueron escritas.',
          ar: 'صباح في عام {year}: اختاروا خلال الأمسية من ست إلى ثماني ملاحظات، من الوصول إلى العودة إلى البيت، واقرؤوها ببطء واحدة بعد أخرى كما كُتبت.',
        },
        {
          en: 'If answers wait for you, let them in while people pack up, or read them at home. Nothing is lost.',
          es: 'Si hay respuestas que lo esperan, déjelas pasar mientras la gente recoge sus cosas, o léalas en casa. Nada se pierde.',
          ar: 'إذا كانت هناك إجابات تنتظركم فاسمحوا بها بينما يجمع الناس أغراضهم، أو اقرؤوها في البيت. لا يضيع شيء.',
        },
        {
          en: 'Say the next date and where people will hear from you.',
          es: 'Diga la próxima fecha y por dónde tendrán noticias.',
          ar: 'اذكروا الموعد القادم، وأين سيصل الناس خبر منكم.',
        },
        {
          en: 'Someone only says that it was good or bad: “What was it that went well?” or “What would you do another way?”',
          es: 'Alguien dice solo que estuvo bien o mal: “¿Qué fue lo que salió bien?” o “¿Qué haría usted de otra manera?”.',
          ar: 'إذا اكتفى أحدهم بأن الأمسية كانت جيدة أو سيئة: «ما الذي سار جيدًا بالضبط؟» أو «ما الذي كنت ستفعله بطريقة أخرى؟»',
        },
        {
          en: 'Someone goes back to the themes: “Add it as a note. The team reads every one.”',
          es: 'Alguien vuelve a los temas: “Agréguelo como una nota. El equipo las lee todas”.',
          ar: 'إذا عاد أحدهم إلى الموضوعات: «أضفها ملاحظةً، فالفريق يقرأ كل ملاحظة».',
        },
        {
          en: 'End on time. Stay at the door for those who want to tell you one more thing.',
          es: 'Termine a tiempo. Quédese en la puerta para quienes quieran decirle algo más.',
          ar: 'اختموا في الموعد، وابقوا عند الباب لمن يريد أن يقول لكم شيئًا آخر.',
        },
      ],
      pen: {
        questions: [
          {
            id: 'plus',
            text: {
              en: 'What went well tonight?',
              es: '¿Qué salió bien esta noche?',
              ar: 'ما الذي سار جيدًا الليلة؟',
            },
          },
          {
            id: 'change',
            text: {
              en: 'What should we change next time?',
              es: '¿Qué deberíamos cambiar la próxima vez?',
              ar: 'ماذا ينبغي أن نغيّر في المرة القادمة؟',
            },
          },
        ],
        cards: [],
        tense: 'any',
        lenses: [],
        writers: 'everyone',
        private: false,
        moderated: true,
        silentMinutes: 0,
        maxNotes: 40,
        maxLength: 600,
      },
    },
  ],
};
