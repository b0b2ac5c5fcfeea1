import type { Protocol } from '../schema.ts';

/** The planning team's hour, after the sessions: read what was heard, draft the statement with its sources, hear agreement and concerns. */
export const fromThemesToAVision: Protocol = {
  id: 'from-themes-to-a-vision',
  version: 1,
  name: {
    en: 'From themes to a vision',
    es: 'De los temas a una visión',
    ar: 'من الموضوعات إلى الرؤية',
  },
  summary: {
    en: 'One hour for the planning team. We read themes and outliers, draft the vision statement in pairs and together, and hear agreement and concerns.',
    es: 'Una hora para el equipo de planificación. Leemos los temas y las voces aparte, redactamos la declaración de visión en parejas y juntos, y oímos acuerdos y preocupaciones.',
    ar: 'ساعة واحدة لفريق التخطيط. نقرأ الموضوعات والأصوات المنفردة، ونصوغ بيان الرؤية في ثنائيات ثم معًا، ونستمع إلى الموافقة وإلى التحفظات.',
  },
  credit: {
    en: 'Our own form, made to follow sessions of the Back to the Future protocol by Scott Murphy, National School Reform Faculty and School Reform Initiative (https://nsrfharmony.org/protocols/). The words are our own.',
    es: 'Una forma nuestra, hecha para seguir a las sesiones del protocolo Back to the Future de Scott Murphy, National School Reform Faculty y School Reform Initiative (https://nsrfharmony.org/protocols/). Las palabras son nuestras.',
    ar: 'صيغة من إعدادنا، تأتي بعد جلسات بروتوكول Back to the Future لسكوت مورفي، National School Reform Faculty وSchool Reform Initiative (https://nsrfharmony.org/protocols/). والصياغة من عندنا.',
  },
  spareMinutes: 0,
  steps: [
    {
      id: 'read',
      kind: 'talk',
      scene: 'gather',
      output: 'none',
      minutes: 10,
      protectedMinutes: 8,
      title: { en: 'Read what we heard', es: 'Leer lo que oímos', ar: 'نقرأ ما سمعناه' },
      purpose: {
        en: 'Everyone has heard the themes and the outliers in people’s own words before a sentence is written.',
        es: 'Que todos hayan oído los temas y las voces aparte, en las palabras de la gente, antes de escribir una sola frase.',
        ar: 'أن يسمع الجميع الموضوعات والأصوات المنفردة بكلمات أصحابها قبل أن تُكتب أي جملة.',
      },
      listenFor: {
        en: 'Listen for what many groups say, for what only one group says, and for whom we have not heard.',
        es: 'Fíjense en lo que dicen muchos grupos, en lo que dice un solo grupo, y en quiénes nos falta oír.',
        ar: 'أنصتوا لما تقوله مجموعات كثيرة، ولما تقوله مجموعة واحدة فقط، ولمن لم نسمعه بعد.',
      },
      script: [
        {
          en: 'Today we write our vision statement. It is not ours alone. It belongs to everyone who told us what they hope for, so every sentence has to come from what people said.',
          es: 'Hoy escribimos nuestra declaración de visión. No es solo nuestra. Es de todas las personas que nos contaron lo que esperan, así que cada frase tiene que salir de lo que la gente dijo.',
          ar: 'اليوم نكتب بيان رؤيتنا. وهو ليس ملكنا وحدنا، بل ملك كل من أخبرنا بما يرجوه، ولذلك يجب أن تأتي كل جملة مما قاله الناس.',
        },
        {
          en: 'First we only read. I read each theme aloud, with one or two notes as they were written. Please listen, and do not explain or judge yet.',
          es: 'Primero solo leemos. Voy a leer cada tema en voz alta, con una o dos notas tal como se escribieron. Por favor escuchen, sin explicar ni juzgar todavía.',
          ar: 'في البداية نقرأ فقط. سأقرأ كل موضوع بصوت مسموع، مع ملاحظة أو ملاحظتين كما كُتبتا. أرجو أن تصغوا من دون شرح ولا حكم بعد.',
        },
        {
          en: 'Now the outliers: what a few people said, or one group alone, and what may matter a great deal to them.',
          es: 'Ahora las voces aparte: lo que dijeron unas pocas personas, o un solo grupo, y que quizá les importa muchísimo.',
          ar: 'والآن الأصوات المنفردة: ما قاله عدد قليل من الناس، أو مجموعة واحدة وحدها، وقد يعني لهم الكثير.',
        },
        {
          en: 'Take a quiet moment. What comes back in many groups? What did only some say? Whom have we not heard?',
          es: 'Tomen un momento de silencio. ¿Qué se repite en muchos grupos? ¿Qué dijeron solo algunos? ¿A quiénes no hemos oído?',
          ar: 'خذوا لحظة هادئة. ما الذي يتكرر عند مجموعات كثيرة؟ وما الذي قاله البعض فقط؟ ومن الذين لم نسمعهم؟',
        },
      ],
      tips: [
        {
          en: 'Share the reading. Different voices keep people listening.',
          es: 'Repartan la lectura. Con voces distintas la gente escucha mejor.',
          ar: 'وزّعوا القراءة. فتنوّع الأصوات يُبقي الناس مصغين.',
        },
        {
          en: 'Someone explains why a theme is wrong: “That is how they see it. We are only reading now.”',
          es: 'Alguien explica por qué un tema está equivocado: “Así lo ven ellos. Por ahora solo leemos”.',
          ar: 'إذا شرح أحدهم لماذا يراه موضوعًا خاطئًا: «هكذا يرونه هم. نحن الآن نقرأ فقط».',
        },
        {
          en: 'Someone already solves a problem: “Hold on to that for the plan. What do people hope for here?”',
          es: 'Alguien ya está resolviendo un problema: “Guárdelo para el plan. ¿Qué espera la gente aquí?”.',
          ar: 'إذا بدأ أحدهم بحل مشكلة: «احتفظ بهذا للخطة. ما الذي يرجوه الناس هنا؟»',
        },
        {
          en: 'Have the vision, mission and values of the school and the district at hand.',
          es: 'Tenga a la mano la visión, la misión y los valores de la escuela y del distrito.',
          ar: 'لتكن رؤية المدرسة والمنطقة التعليمية ورسالتهما وقيمهما في متناول اليد.',
        },
      ],
    },
    {
      id: 'pairs',
      kind: 'draft',
      scene: 'gather',
      output: 'none',
      minutes: 15,
      protectedMinutes: 10,
      title: { en: 'Draft in pairs', es: 'Redactar en parejas', ar: 'نصوغ في ثنائيات' },
      purpose: {
        en: 'Every strong theme finds its first sentence, written in the present tense of {horizon}, with its sources.',
        es: 'Que cada tema fuerte encuentre su primera frase, escrita en el presente de {horizon}, con sus fuentes.',
        ar: 'أن يجد كل موضوع قوي جملته الأولى، مكتوبة كأننا في {horizon}، مع مصادرها.',
      },
      script: [
        {
          en: 'Find a partner, best of all somebody whose role is not yours. Each pair takes two or three themes. One outlier may be among them.',
          es: 'Busquen pareja, de preferencia alguien con un papel distinto al suyo. Cada pareja toma dos o tres temas. Uno puede ser una voz aparte.',
          ar: 'ليختر كل منكم شريكًا، ويُفضَّل أن يكون دوره غير دوركم. تأخذ كل ثنائية موضوعين أو ثلاثة، وقد يكون بينها صوت منفرد.',
        },
        {
          en: 'Write one sentence for each. It is {horizon}, so write what is true now: “Students here…”, “Every family…”. Use plain words that a student in sixth grade understands.',
          es: 'Escriban una frase para cada uno. Estamos en {horizon}, así que escriban lo que ya es verdad: “Aquí los estudiantes…”, “Cada familia…”. Usen palabras sencillas que entienda un estudiante de sexto grado.',
          ar: 'اكتبوا جملة واحدة لكل منها. نحن في {horizon}، فاكتبوا ما هو واقع الآن: «الطلاب هنا…»، «كل عائلة…». استعملوا كلمات بسيطة يفهمها طالب في الصف السادس.',
        },
        {
          en: 'For each sentence, mark the themes and notes that it comes from. If you cannot find any, ask yourselves who said it.',
          es: 'En cada frase, marquen los temas y las notas de donde sale. Si no encuentran ninguna, pregúntense quién lo dijo.',
          ar: 'حدّدوا لكل جملة الموضوعات والملاحظات التي جاءت منها. وإن لم تجدوا شيئًا فاسألوا أنفسكم: من الذي قال ذلك؟',
        },
        {
          en: 'Say what, not how. Programs, schedules and budgets belong in the plan.',
          es: 'Digan qué, no cómo. Los programas, los horarios y los presupuestos van en el plan.',
          ar: 'قولوا ماذا، لا كيف. فالبرامج والجداول والميزانيات مكانها الخطة.',
        },
      ],
      tips: [
        {
          en: 'Share out the themes so that no strong one is left without a pair.',
          es: 'Reparta los temas para que ninguno de los fuertes se quede sin pareja.',
          ar: 'وزّعوا الموضوعات حتى لا يبقى موضوع قوي بلا ثنائية.',
        },
        {
          en: '“We will” or “we strive to”: “Say it as if you are standing there now.”',
          es: '“Vamos a” o “nos esforzamos por”: “Díganlo como si ya estuvieran parados allí”.',
          ar: '«سوف» أو «نسعى إلى»: «قولوها كأنكم تقفون هناك الآن».',
        },
        {
          en: 'Words such as “excellence” or “world-class”: “What would I see, hear or feel?”',
          es: 'Palabras como “excelencia” o “de primer nivel”: “¿Qué vería, oiría o sentiría yo?”.',
          ar: 'كلمات مثل «التميز» أو «بمستوى عالمي»: «ماذا سأرى أو أسمع أو أشعر؟»',
        },
        {
          en: 'A pair is stuck: have them read three notes of the theme aloud, and begin with the words that stay.',
          es: 'Una pareja se atora: pídales que lean en voz alta tres notas del tema y que empiecen con las palabras que se les quedan.',
          ar: 'إذا تعثرت ثنائية: اطلبوا منها أن تقرأ ثلاث ملاحظات من الموضوع بصوت مسموع، وأن تبدأ بالكلمات التي تعلق في الذهن.',
        },
      ],
      writers: 'everyone',
      mode: 'write',
    },
    {
      id: 'together',
      kind: 'draft',
      scene: 'gather',
      output: 'none',
      minutes: 20,
      protectedMinutes: 15,
      title: { en: 'Write it together', es: 'Escribirla juntos', ar: 'نكتبه معًا' },
      purpose: {
        en: 'The sentences become one statement that is short, plain and true to what people said.',
        es: 'Que las frases se vuelvan una sola declaración, breve, clara y fiel a lo que la gente dijo.',
        ar: 'أن تصير الجمل بيانًا واحدًا قصيرًا واضحًا وأمينًا لما قاله الناس.',
      },
      script: [
        {
          en: 'Let us read all the sentences aloud, slowly, without comment.',
          es: 'Leamos todas las frases en voz alta, despacio y sin comentarios.',
          ar: 'لنقرأ كل الجمل بصوت مسموع، ببطء ومن دون تعليق.',
        },
        {
          en: 'Which sentences say the same thing? We join them and keep the sources of both. Which order tells our story best?',
          es: '¿Qué frases dicen lo mismo? Las unimos y conservamos las fuentes de las dos. ¿Qué orden cuenta mejor nuestra historia?',
          ar: 'أي الجمل تقول الشيء نفسه؟ نجمعها ونُبقي على مصادر كلتيهما. وأي ترتيب يروي قصتنا على أفضل وجه؟',
        },
        {
          en: 'Four to seven sentences are enough. Someone who reads them should see our students before them.',
          es: 'De cuatro a siete frases bastan. Quien las lea debería ver a nuestros estudiantes frente a sí.',
          ar: 'من أربع إلى سبع جمل تكفي. ومن يقرؤها ينبغي أن يرى طلابنا أمامه.',
        },
        {
          en: 'Now we check. Which strong theme is in no sentence? Which sentence has no source? Which outlier must not get lost?',
          es: 'Ahora revisemos. ¿Qué tema fuerte no está en ninguna frase? ¿Qué frase no tiene fuente? ¿Qué voz aparte no se debe perder?',
          ar: 'والآن نتحقق. أي موضوع قوي ليس في أي جملة؟ وأي جملة بلا مصدر؟ وأي صوت منفرد يجب ألّا يضيع؟',
        },
      ],
      tips: [
        {
          en: 'Let one person type and the others say. Read every change back aloud.',
          es: 'Que una persona escriba y los demás digan. Lea cada cambio en voz alta.',
          ar: 'ليكتب شخص واحد ويُملِ الآخرون. واقرؤوا كل تغيير بصوت مسموع.',
        },
        {
          en: 'The group polishes one word for long: “It is good enough for today. We come back to it.”',
          es: 'El grupo lleva mucho tiempo puliendo una palabra: “Por hoy está bien así. Luego volvemos a ella”.',
          ar: 'إذا أطالت المجموعة في صقل كلمة واحدة: «هذا يكفي لهذا اليوم. سنعود إليها».',
        },
        {
          en: 'A sentence that nobody said: find its source, or let it go.',
          es: 'Una frase que nadie dijo: busquen su fuente o déjenla ir.',
          ar: 'جملة لم يقلها أحد: ابحثوا عن مصدرها أو اتركوها.',
        },
        {
          en: 'An outlier need not become a sentence. Say where else it is kept.',
          es: 'Una voz aparte no tiene que volverse una frase. Diga en qué otro lugar se conserva.',
          ar: 'ليس من الضروري أن يصير الصوت المنفرد جملة. قولوا أين يُحفظ غير ذلك.',
        },
      ],
      writers: 'everyone',
      mode: 'write',
    },
    {
      id: 'agree',
      kind: 'draft',
      scene: 'gather',
      output: 'none',
      minutes: 10,
      protectedMinutes: 6,
      title: { en: 'Agreement and concerns', es: 'Acuerdos y preocupaciones', ar: 'الموافقة والتحفظات' },
      purpose: {
        en: 'We see which sentences everyone can support, and hear each concern before the statement goes out.',
        es: 'Vemos qué frases puede apoyar todo el mundo y oímos cada preocupación antes de que salga la declaración.',
        ar: 'نرى أي الجمل يستطيع الجميع تأييدها، ونسمع كل تحفظ قبل أن يخرج البيان.',
      },
      script: [
        {
          en: 'Read each sentence for yourself. Mark how well you can support it. If something worries you, write your concern beside it.',
          es: 'Lea cada quien las frases por su cuenta. Marquen qué tanto pueden apoyar cada una. Si algo les preocupa, escriban su preocupación al lado.',
          ar: 'ليقرأ كل منكم الجمل بنفسه. حدّدوا إلى أي حد تستطيعون تأييد كل جملة. وإن أقلقكم شيء فاكتبوا تحفظكم بجانبها.',
        },
        {
          en: 'A concern is a gift. It shows what would trip us later. Nobody has to agree today.',
          es: 'Una preocupación es un regalo: muestra en qué podríamos tropezar después. Nadie tiene que estar de acuerdo hoy.',
          ar: 'التحفظ هدية، فهو يُظهر ما قد يُعثّرنا لاحقًا. ولا أحد ملزم بالموافقة اليوم.',
        },
        {
          en: 'Let us look at the sentence with the least support. What would have to change so that you can live with it?',
          es: 'Veamos la frase con menos apoyo. ¿Qué tendría que cambiar para que ustedes puedan aceptarla?',
          ar: 'لننظر في الجملة التي نالت أقل تأييد. ما الذي ينبغي أن يتغير حتى تستطيعوا قبولها؟',
        },
      ],
      tips: [
        {
          en: 'Marks are about one wording. When you change a sentence, ask for new marks.',
          es: 'Las marcas valen para una redacción. Si cambia una frase, pida marcas nuevas.',
          ar: 'العلامات تخص صياغة بعينها. إذا غيّرتم جملة فاطلبوا علامات جديدة.',
        },
        {
          en: 'Hear the concern to its end before anyone answers it.',
          es: 'Oigan la preocupación hasta el final antes de que alguien responda.',
          ar: 'استمعوا إلى التحفظ حتى نهايته قبل أن يرد عليه أحد.',
        },
        {
          en: 'Someone defends a sentence at once: “First we hear what worries you. Then we look at the words.”',
          es: 'Alguien defiende una frase enseguida: “Primero oímos qué les preocupa. Después miramos las palabras”.',
          ar: 'إذا سارع أحدهم إلى الدفاع عن جملة: «نسمع أولًا ما يقلقكم، ثم ننظر في الكلمات».',
        },
        {
          en: 'A concern that stays is written down as it is. It goes with the statement.',
          es: 'Si una preocupación queda sin resolver, se anota tal como es y acompaña a la declaración.',
          ar: 'التحفظ الذي يبقى يُدوَّن كما هو، ويُرفق بالبيان.',
        },
      ],
      writers: 'hosts',
      mode: 'agree',
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
        en: 'We say how we worked, and who takes the statement back to everyone.',
        es: 'Decimos cómo trabajamos y quién lleva la declaración de vuelta a todos.',
        ar: 'نقول كيف عملنا معًا، ومن يعيد البيان إلى الجميع.',
      },
      script: [
        {
          en: 'Let us hear the statement once more, from the first sentence to the last.',
          es: 'Oigamos la declaración una vez más, de la primera frase a la última.',
          ar: 'لنستمع إلى البيان مرة أخرى، من الجملة الأولى إلى الأخيرة.',
        },
        {
          en: 'Write down one thing that worked well in this hour, and one to change.',
          es: 'Escriban una cosa que funcionó bien en esta hora y una para cambiar.',
          ar: 'اكتبوا شيئًا واحدًا سار جيدًا في هذه الساعة، وشيئًا واحدًا نغيّره.',
        },
        {
          en: 'Now it goes back to the people who gave us its words. We ask them: did we get this right? Who carries it, to whom, and by when?',
          es: 'Ahora vuelve a las personas que nos dieron sus palabras. Les preguntamos: ¿lo entendimos bien? ¿Quién la lleva, a quiénes, y para cuándo?',
          ar: 'والآن يعود البيان إلى من منحونا كلماته. نسألهم: هل فهمناكم كما ينبغي؟ من يحمله، وإلى من، وفي أي موعد؟',
        },
        {
          en: 'Thank you for listening so closely to so many people.',
          es: 'Gracias por escuchar con tanta atención a tanta gente.',
          ar: 'شكرًا لكم على إصغائكم بهذا الاهتمام إلى هذا العدد من الناس.',
        },
      ],
      tips: [
        {
          en: 'Write down three names and three dates: families, students, staff.',
          es: 'Anote tres nombres y tres fechas: familias, estudiantes, personal.',
          ar: 'دوّنوا ثلاثة أسماء وثلاثة مواعيد: للعائلات، وللطلاب، وللعاملين.',
        },
        {
          en: 'Someone opens a sentence again: “Write it down as a note. We take it up next time.”',
          es: 'Alguien vuelve a abrir una frase: “Escríbalo como una nota. Lo retomamos la próxima vez”.',
          ar: 'إذا أعاد أحدهم فتح جملة: «اكتبها ملاحظةً، ونعود إليها في المرة القادمة».',
        },
        {
          en: '“Somebody should tell the families”: “Who does it, and by when?”',
          es: '“Alguien debería contárselo a las familias”: “¿Quién lo hace, y para cuándo?”.',
          ar: '«ينبغي أن يخبر أحدٌ العائلات»: «من يفعل ذلك، ومتى؟»',
        },
        {
          en: 'If time is short, skip the reading aloud. Keep the question of who carries it back.',
          es: 'Si queda poco tiempo, salte la lectura en voz alta. No salte la pregunta de quién la lleva de vuelta.',
          ar: 'إن ضاق الوقت فتجاوزوا القراءة بصوت مسموع، ولا تتجاوزوا سؤال من سيعيده إليهم.',
        },
      ],
      pen: {
        questions: [
          {
            id: 'plus',
            text: {
              en: 'What worked well in this hour?',
              es: '¿Qué funcionó bien en esta hora?',
              ar: 'ما الذي سار جيدًا في هذه الساعة؟',
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
        moderated: false,
        silentMinutes: 0,
        maxNotes: 40,
        maxLength: 600,
      },
    },
  ],
};
