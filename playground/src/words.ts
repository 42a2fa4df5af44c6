/** Everything the page says. */
export interface Words {
  readonly claim: string;
  readonly skip: string;
  readonly other: string;
  readonly input: string;
  readonly placeholder: string;
  readonly sample: string;
  readonly clear: string;
  readonly result: string;
  readonly marked: string;
  readonly tokens: string;
  readonly sentences: string;
  readonly normalized: string;
  readonly number: string;
  readonly place: string;
  readonly phrase: string;
  readonly context: string;
  readonly within: string;
  readonly marksHint: string;
  readonly map: string;
  readonly mapLabel: string;
  readonly mapHint: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly numbers: string;
  readonly places: string;
  readonly export: string;
  readonly exportHint: string;
  readonly credits: string;
  readonly loading: string;
  readonly working: string;
  readonly failed: string;
  readonly nothing: string;
  readonly more: string;
  readonly profile: string;
  readonly original: string;
  readonly text: string;
  readonly value: string;
  readonly kind: string;
  readonly bound: string;
  readonly counted: string;
  readonly name: string;
  readonly latin: string;
  readonly type: string;
  readonly country: string;
  readonly mentions: string;
  readonly cut: (units: string) => string;
  readonly tail: (units: string) => string;
  readonly done: (units: string, milliseconds: string) => string;
  /** Kinds of numbers and tokens, bounds, types of places, contexts and clitic slots, by their names in the API. */
  readonly names: Readonly<Record<string, string>>;
}

export const ENGLISH: Words = {
  claim: 'Arabic text: its numbers, places, words and letters',
  skip: 'Skip to',
  other: 'العربية',
  input: 'Text',
  placeholder: 'Write or paste Arabic text',
  sample: 'Sample',
  clear: 'Clear',
  result: 'Result',
  marked: 'Highlights',
  tokens: 'Tokens',
  sentences: 'Sentences',
  normalized: 'Normalized',
  number: 'number',
  place: 'place',
  phrase: 'whole expression',
  context: 'within another name',
  within: 'Within',
  marksHint: 'Point at a mark, or go through them with the arrow keys.',
  map: 'Map',
  mapLabel: 'Map of the places. Arrow keys move it, plus and minus zoom, 0 shows all places.',
  mapHint: 'The larger the circle, the more mentions; a ring is a country or region. Click for the first mention.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  numbers: 'Numbers',
  places: 'Places',
  export: 'Export',
  exportHint: 'Nothing you write here leaves this page.',
  credits:
    'Place data: GeoNames (CC BY 4.0) and Unicode CLDR. Borders: Natural Earth, as it draws them. Typeface: Noto Naskh Arabic (OFL).',
  loading: 'Reading the place names …',
  working: 'Reading the text …',
  failed: 'The place names could not be read:',
  nothing: 'None in this text.',
  more: 'Show more',
  profile: 'Profile',
  original: 'Original',
  text: 'In the text',
  value: 'Value',
  kind: 'Kind',
  bound: 'Bound',
  counted: 'Counted',
  name: 'Place',
  latin: 'In Latin letters',
  type: 'Type',
  country: 'Country',
  mentions: 'Mentions',
  cut: (units) => `Of a long text only the first ${units} characters are shown here.`,
  tail: (units) => `… and ${units} more characters: analysed with the rest, but not shown in this field.`,
  done: (units, milliseconds) => `${units} characters, analysed in ${milliseconds} ms`,
  names: {
    cardinal: 'cardinal',
    ordinal: 'ordinal',
    fraction: 'fraction',
    percent: 'percent',
    vague: 'vague',
    range: 'range',
    dual: 'dual',
    exact: 'exactly',
    about: 'about',
    atLeast: 'at least',
    moreThan: 'more than',
    atMost: 'at most',
    lessThan: 'less than',
    continent: 'continent',
    country: 'country',
    region: 'region',
    city: 'city',
    town: 'town',
    village: 'village',
    neighbourhood: 'neighbourhood',
    water: 'water',
    mountain: 'mountain',
    facility: 'facility',
    other: 'other',
    organization: 'an organization’s name',
    person: 'a person’s name',
    event: 'an event’s name',
    product: 'a product’s name',
    prc3: 'question',
    prc2: 'conjunction',
    prc1: 'preposition or future',
    prc0: 'article',
    enc0: 'pronoun',
    stem: 'stem',
    word: 'word',
    foreign: 'foreign word',
    date: 'date',
    time: 'time',
    url: 'URL',
    email: 'email address',
    mention: 'mention',
    hashtag: 'hashtag',
    emoji: 'emoji',
    currency: 'currency',
    symbol: 'symbol',
    punctuation: 'punctuation',
    abbreviation: 'abbreviation',
    number: 'number',
  },
};

export const ARABIC: Words = {
  claim: 'النص العربي: أعداده وأماكنه وكلماته وحروفه',
  skip: 'الانتقال إلى',
  other: 'English',
  input: 'النص',
  placeholder: 'اكتب نصاً عربياً أو ألصقه هنا',
  sample: 'مثال',
  clear: 'مسح',
  result: 'النتيجة',
  marked: 'التظليل',
  tokens: 'الكلمات',
  sentences: 'الجمل',
  normalized: 'التوحيد الإملائي',
  number: 'عدد',
  place: 'مكان',
  phrase: 'العبارة كاملة',
  context: 'ضمن اسم آخر',
  within: 'ضمن',
  marksHint: 'مرّر المؤشر فوق التظليل، أو تنقّل بين المواضع بمفاتيح الأسهم.',
  map: 'الخريطة',
  mapLabel: 'خريطة الأماكن. مفاتيح الأسهم تحرّكها، والزائد والناقص للتكبير والتصغير، والصفر لإظهار كل الأماكن.',
  mapHint:
    'كلما كثر ذكر المكان كبرت دائرته، والحلقة المفرغة دولة أو إقليم. انقر الدائرة للانتقال إلى أول موضع ذُكر فيه.',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'إظهار الكل',
  numbers: 'الأعداد',
  places: 'الأماكن',
  export: 'التصدير',
  exportHint: 'لا يغادر هذه الصفحة شيء مما تكتبه فيها.',
  credits:
    'بيانات الأماكن: GeoNames (رخصة CC BY 4.0) وUnicode CLDR. الحدود كما ترسمها Natural Earth. الخط: Noto Naskh Arabic (رخصة OFL).',
  loading: 'جارٍ تحميل أسماء الأماكن…',
  working: 'جارٍ تحليل النص…',
  failed: 'تعذّر تحميل أسماء الأماكن:',
  nothing: 'لا شيء في هذا النص.',
  more: 'عرض المزيد',
  profile: 'طريقة التوحيد',
  original: 'الأصل',
  text: 'في النص',
  value: 'القيمة',
  kind: 'النوع',
  bound: 'الحد',
  counted: 'المعدود',
  name: 'المكان',
  latin: 'بالحروف اللاتينية',
  type: 'النوع',
  country: 'البلد',
  mentions: 'مرات الذكر',
  cut: (units) => `النص طويل، فلا يظهر هنا منه إلا أوله (عدد المحارف: ${units}).`,
  tail: (units) => `… وتُحلَّل بقية النص أيضاً (عدد محارفها: ${units}) وإن لم تظهر في هذا الحقل.`,
  done: (units, milliseconds) => `عدد المحارف: ${units}، ومدة التحليل: ${milliseconds} ملي ثانية`,
  names: {
    cardinal: 'عدد أصلي',
    ordinal: 'عدد ترتيبي',
    fraction: 'كسر',
    percent: 'نسبة مئوية',
    vague: 'عدد مبهم',
    range: 'مدى',
    dual: 'مثنى',
    exact: 'بالضبط',
    about: 'نحو',
    atLeast: 'على الأقل',
    moreThan: 'أكثر من',
    atMost: 'على الأكثر',
    lessThan: 'أقل من',
    continent: 'قارة',
    country: 'دولة',
    region: 'إقليم',
    city: 'مدينة',
    town: 'بلدة',
    village: 'قرية',
    neighbourhood: 'حي',
    water: 'مَعلَم مائي',
    mountain: 'جبل',
    facility: 'منشأة أو مَعلَم',
    other: 'غير ذلك',
    organization: 'اسم مؤسسة',
    person: 'اسم شخص',
    event: 'اسم حدث',
    product: 'اسم منتَج',
    prc3: 'استفهام',
    prc2: 'عطف',
    prc1: 'جر أو استقبال',
    prc0: 'أداة تعريف',
    enc0: 'ضمير متصل',
    stem: 'جذع الكلمة',
    word: 'كلمة',
    foreign: 'كلمة أجنبية',
    date: 'تاريخ',
    time: 'وقت',
    url: 'رابط',
    email: 'بريد إلكتروني',
    mention: 'إشارة إلى حساب',
    hashtag: 'وسم',
    emoji: 'رمز تعبيري',
    currency: 'رمز عملة',
    symbol: 'رمز',
    punctuation: 'علامة ترقيم',
    abbreviation: 'اختصار',
    number: 'رقم',
  },
};
