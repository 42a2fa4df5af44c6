import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core';
import { type FindNumbersOptions, findNumbers, findNumbersIn, type NumberMatch } from '../../src/numbers/index';

/** A match in one line: proclitics+, text, value, kind unless cardinal, bound, interval, noun. */
function show(match: NumberMatch): string {
  const { proclitics, text, value, kind, bound, min, max, counted, of } = match;
  return [
    `${proclitics === undefined ? '' : `${proclitics.text}+`}${text}=${value}`,
    kind === 'cardinal' ? '' : kind,
    bound ?? '',
    min === undefined ? '' : `${min}..${max}`,
    counted === undefined ? '' : `#${counted.text}`,
    of === undefined ? '' : `of ${of.text}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
const found = (text: string, options?: FindNumbersOptions): string[] => findNumbers(text, options).map(show);

describe('findNumbers: one number or several', () => {
  it.each<[string, string[]]>([
    ['قتل خمسة وعشرون عنصرا', ['خمسة وعشرون=25 #عنصرا']],
    ['سبعة، ثمانية', ['سبعة=7', 'ثمانية=8']],
    ['ستة رجال وسبع نساء', ['ستة=6 #رجال', 'و+سبع=7 #نساء']],
    ['خمسة وستة', ['خمسة=5', 'و+ستة=6']],
    ['خمسة وستين', ['خمسة وستين=65']],
    ['مئة ألف وخمسة ملايين', ['مئة ألف=100000', 'و+خمسة ملايين=5000000']],
    ['5 آلاف و300 جندي', ['5 آلاف و300=5300 #جندي']],
    ['مليون و300 ألف', ['مليون و300 ألف=1300000']],
    ['بقيمة ثلاثة ملايين ونصف المليون دولار', ['ثلاثة ملايين ونصف المليون=3500000 #دولار']],
    ['ألفا كتاب ومليونا ريال', ['ألفا=2000 #كتاب', 'و+مليونا=2000000 #ريال']],
    ['خسر مليونا في يوم', ['مليونا=1000000']],
    ['بعد أربع ساعات ونصف', ['أربع=4 #ساعات', 'و+نصف=0.5 fraction']],
    ['ثلاثة\nوعشرون', ['ثلاثة=3', 'و+عشرون=20']],
    ['5.969.428 مليون', ['5.969.428=5969428', 'مليون=1000000']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: proclitics and article', () => {
  it.each<[string, string[]]>([
    ['نعوات لمئة قتيل', ['ل+مئة=100 #قتيل']],
    ['وبعشرين دولارا', ['وب+عشرين=20 #دولارا']],
    ['للستين وبالألف', ['لل+ستين=60', 'وب+الألف=1000']],
    ['الستة أطنان', ['الستة=6 #أطنان']],
    ['بـ30 و27 ب490', ['بـ+30=30', 'و+27=27', 'ب+490=490']],
    ['الدقيقة الـ49 وال4', ['الـ49=49 ordinal', 'و+ال4=4 ordinal']],
    ['واحد', ['واحد=1']],
    ['وأحد عشر', ['و+أحد عشر=11']],
    ['نصفها للجيش', ['نصف=0.5 fraction']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: kinds', () => {
  it.each<[string, string[]]>([
    ['المرة الثانية', ['الثانية=2 ordinal']],
    ['القرن الحادي والعشرين', ['الحادي والعشرين=21 ordinal']],
    ['خامس أعلى بناء', ['خامس=5 ordinal']],
    ['سيارة مفخخة ثانية', ['ثانية=2 ordinal']],
    ['أولا وثانيا', ['أولا=1 ordinal', 'و+ثانيا=2 ordinal']],
    ['ثلثا المقاعد', ['ثلثا=0.6666666666666666 fraction']],
    ['خمس السكان', ['خمس=0.2 fraction']],
    ['نصف مليون شخص', ['نصف مليون=500000 #شخص']],
    ['نسبة 20% و ٪٣٠ و%40', ['20%=20 percent', '٪٣٠=30 percent', '%40=40 percent']],
    ['خمسين في المائة', ['خمسين في المائة=50 percent']],
    ['3.6 بالمئة', ['3.6 بالمئة=3.6 percent']],
    ['سبعة بالألف', ['سبعة بالألف=0.007 fraction']],
    ['عشرات العناصر', ['عشرات=10 vague 20..99 #العناصر']],
    ['مئات الملايين من العائدات', ['مئات الملايين=100000000 vague 200000000..999999999 of العائدات']],
    ['نزوح الآلاف', ['الآلاف=1000 vague 2000..9999']],
    ['بضعة عشر رجلا', ['بضعة عشر=13 vague 13..19 #رجلا']],
    ['بضع سنين', ['بضع=3 vague 3..9 #سنين']],
    ['مئة ونيّف', ['مئة ونيّف=100 vague 101..109']],
    ['بضع وعشرون سنة', ['بضع وعشرون=23 vague 23..29 #سنة']],
    ['واحد على مئة', ['واحد على مئة=0.01 fraction']],
    ['جزء من ألف', ['جزء من ألف=0.001 fraction']],
    ['القرن العشرين والمرة المئة', ['العشرين=20 ordinal', 'المئة=100 ordinal']],
    ['1 3/4 كوب', ['1 3/4=1.75 #كوب']],
    ['نص ساعة', ['نص=0.5 fraction']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: signs', () => {
  it.each<[string, string[]]>([
    ['بلغت الحرارة -5 درجات', ['-5=-5 #درجات']],
    ['سالب خمسة وعشرين', ['سالب خمسة وعشرين=-25']],
    ['خمس درجات مئوية تحت الصفر', ['خمس=-5 #درجات']],
    ['(+1.8 بالمئة)', ['1.8 بالمئة=1.8 percent']],
    ['خمسة ناقص ثلاثة', ['خمسة=5', 'ثلاثة=3']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: digits as newspapers write them', () => {
  it.each<[string, string[]]>([
    ['بنسبة 9ر11% وبواقع 8ر1', ['9ر11%=11.9 percent', '8ر1=1.8']],
    ['61ر1 مليار يورو', ['61ر1 مليار=1610000000 #يورو']],
    ['هبط 2.\u200f16 في المائة', ['2.\u200f16 في المائة=2.16 percent']],
    ['بتاريخ 20 / 07 / 1432', []],
    ['منذ عام .1998', ['1998=1998']],
    ['لعام 2014 والربع الأول', ['2014=2014', 'و+الربع=0.25 fraction', 'الأول=1 ordinal']],
    ['الـ100 متعاقد', ['الـ100=100 #متعاقد']],
    ['المشاركين الـ 70', ['الـ 70=70']],
    ['المرتبة الـ 15', ['الـ 15=15 ordinal']],
    ['محمد -38 عاما', ['38=38 #عاما']],
    ['الأرقام 5,10,15', ['5=5', '10=10', '15=15']],
    ['25ألف و137مليون سهم', ['25ألف=25000', 'و+137مليون=137000000 #سهم']],
    ['19.596.739.84', []],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: digits in running text', () => {
  it.each<[string, string[]]>([
    ['بلغ 438،5 مليون ريال', ['438،5 مليون=438500000 #ريال']],
    ['نحو 30،000 شخص', ['30،000=30000 about #شخص']],
    ['الأرقام 1،2،3', ['1=1', '2=2', '3=3']],
    ['هاتف: 011-4567890', []],
    ['اتصل على +966 50 123 4567 أو 966 50 123 4567+', []],
    ['50 123 شخص', ['50 123=50123 #شخص']],
    ['بنسبة % 20 أو ٪ ٢٥', ['% 20=20 percent', '٪ ٢٥=25 percent']],
    ['ارتفع 5 % 20', ['5 %=5 percent', '20=20']],
    ['نسبة الـ 50 بالمئة', ['الـ 50 بالمئة=50 percent']],
    ['الدول الـ27 ومجموعة الـ77', ['الـ27=27', 'الـ77=77']],
    ['اليوم الـ27', ['الـ27=27 ordinal']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: the spoken language', () => {
  it.each<[string, string[]]>([
    ['خمسميت ليرة', ['خمسميت=500 #ليرة']],
    ['ربعميت الف', ['ربعميت الف=400000']],
    ['تلتومية وخمسين', ['تلتومية وخمسين=350']],
    ['خمس تلاف جنيه', ['خمس تلاف=5000 #جنيه']],
    ['خمستلاف وميتين', ['خمستلاف وميتين=5200']],
    ['تمن الاف', ['تمن الاف=8000']],
    ['ثنعش', ['ثنعش=12']],
    ['تلت الجلسة كلمة', []],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: bounds', () => {
  it.each<[string, string[]]>([
    ['نحو 300 كيلومتر', ['300=300 about #كيلومتر']],
    ['بحوالي ألف', ['ألف=1000 about']],
    ['ما يزيد عن 100 من عناصر', ['100=100 moreThan of عناصر']],
    ['بأكثر من 50 ألفا', ['50 ألفا=50000 moreThan']],
    ['ما لا يقل عن خمسين', ['خمسين=50 atLeast']],
    ['لا يقل عن 12', ['12=12 atLeast']],
    ['12 شخصا على الأقل', ['12=12 atLeast #شخصا']],
    ['نحو الألفي جندي', ['الألفي=2000 about #جندي']],
    ['أقل من عشرة أيام', ['عشرة=10 lessThan #أيام']],
    ['لا يتجاوز 20', ['20=20 atMost']],
    ['يتجاوز 20', ['20=20 moreThan']],
    ['مئة على الأكثر', ['مئة=100 atMost']],
    ['20 شخصا تقريبا', ['20=20 about #شخصا']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: ranges', () => {
  it.each<[string, string[], string[]]>([
    ['من 20 إلى 30 شخصا', ['20=20', '30=30 #شخصا'], ['20 إلى 30=20 range 20..30 #شخصا']],
    ['بين عشرين وثلاثين', ['عشرين=20', 'و+ثلاثين=30'], ['عشرين وثلاثين=20 range 20..30']],
    ['بين خمسة وعشرين', ['خمسة=5', 'و+عشرين=20'], ['خمسة وعشرين=5 range 5..20']],
    ['بين خمسة وعشرين وثلاثين', ['خمسة وعشرين=25', 'و+ثلاثين=30'], ['خمسة وعشرين وثلاثين=25 range 25..30']],
    ['20-30 طالبا', ['20=20', '30=30 #طالبا'], ['20-30=20 range 20..30 #طالبا']],
    ['ثلاث أو أربع مرات', ['ثلاث=3', 'أربع=4 #مرات'], ['ثلاث أو أربع=3 range 3..4 #مرات']],
    ['من 5 سنوات إلى 7 سنوات', ['5=5 #سنوات', '7=7 #سنوات'], ['5 سنوات إلى 7=5 range 5..7 #سنوات']],
    ['من 10 إلى 15 مليون', ['10=10', '15 مليون=15000000'], ['10 إلى 15 مليون=10000000 range 10000000..15000000']],
    ['خمسة وستة', ['خمسة=5', 'و+ستة=6'], ['خمسة=5', 'و+ستة=6']],
  ])('%s', (text, apart, joined) => {
    expect(found(text)).toEqual(apart);
    expect(found(text, { ranges: true })).toEqual(joined);
  });
});

describe('findNumbers: no numbers', () => {
  it.each([
    ['substrings', 'جلست لبست معاشرات ستار كميات كمية'],
    ['weekdays', 'يوم الأحد واليوم الاثنين والخميس والأربعاء'],
    ['the verb "to compose"', 'ألّف الكاتب كتابا، ألف الكاتب روايات، الذي ألف كتابا'],
    ['anyone', 'لا أحد يعرف أحد الرجال وإحدى الطرق'],
    ['"I am not"', 'أنا لست طبيبا ولست من هنا ألست'],
    ['lady and lion', 'ست البيت وسبع البحر'],
    ['price', 'دفع ثمن السيارة الباهظة الثمن'],
    ['a text', 'وفيما يلي نص البيان'],
    ['months', 'كانون الثاني وتشرين الأول وربيع الأول وشهر صفر'],
    ['months without the article', 'مطلع تشرين أول/أكتوبر وكانون ثاني الماضي'],
    ['a desert', 'الربع الخالي'],
    ['the day before yesterday', 'أول أمس وأول من أمس وأمس الأول والبارحة الأولى'],
    ['rulers and families', 'الملك محمد السادس والملك فيصل الثاني وآل ثاني'],
    ['rounds of a cup', 'نصف النهائي وربع نهائي'],
    ['preliminary', 'تقرير أولي والعدد الأولي'],
    ['the second of time alone', 'لم ينتظر ثانية'],
    [
      'dates, times, addresses, telephones',
      '24/6/2016 عند 10:30 من 192.168.1.1 و255.255.255.255 على 0501234567 و+966501234567',
    ],
    ['names and versions', 'كوفيد-19 وCOVID-19 وv2.1 و2.1.3 و#12 و2016/2017'],
    ['scores', 'فاز 3-1 وخسر 1-3 وتعادل 2-2 ثم 2-صفر'],
    ['water', 'شرب مية'],
    ['everyone', 'كل واحد منهم'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('counts the unit of time behind a number as its noun', () => {
    expect(found('30 ثانية')).toEqual(['30=30 #ثانية']);
  });

  it('gives the doubtful ones when asked for a lower score', () => {
    expect(findNumbers('ست البيت')).toEqual([]);
    const [match] = findNumbers('ست البيت', { minScore: 0 });
    expect(match?.text).toBe('ست');
    expect(match?.score).toBeLessThan(0.5);
    expect(findNumbers('ست سنوات', { minScore: 0.9 })).toHaveLength(1);
  });
});

describe('findNumbers: the counted noun', () => {
  it.each<[string, string[]]>([
    ['عام 2015 قال الوزير', ['2015=2015']],
    ['2800 شخص', ['2800=2800 #شخص']],
    ['يحتوي على (20) فيلا', ['20=20 #فيلا']],
    ['3 وزراء و4 يقولون', ['3=3 #وزراء', 'و+4=4']],
    ['السنوات الثلاث الماضية', ['الثلاث=3']],
    ['الدول الخمس دائمة العضوية', ['الخمس=5']],
    ['مندوب واحد صالح', ['واحد=1']],
    ['الشهور الثلاثة الثانية', ['الثلاثة=3', 'الثانية=2 ordinal']],
    ['المركز 103 عالميا', ['103=103']],
    ['15 أغسطس', ['15=15']],
    ['خمسة وعشرين من عناصر النظام', ['خمسة وعشرين=25 of عناصر']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

describe('findNumbers: nouns in the dual', () => {
  it.each<[string, string[]]>([
    ['تدمير دبابتين ومصفحة', ['دبابتين']],
    ['بين مدينتي تدمر والسخنة', ['مدينتي']],
    ['منذ عامين', ['عامين']],
    ['بين عامي 2006 و2017', ['عامي']],
    ['قال مندوبان بالمنظمة', ['مندوبان']],
    ['من المندوبين', []],
    ['اللغتين الرسميتين', ['اللغتين']],
    ['في أفغانستان وباكستان والأرجنتين', []],
    ['الفلسطينيين والمسؤولين', []],
    ['بدبابتين ولوزارتين', ['دبابتين', 'وزارتين']],
    ['مئتين وألفين', []],
    ['في مدينتي الجميلة', []],
  ])('%s', (text, wanted) => {
    const duals = findNumbers(text, { duals: true }).filter((match) => match.kind === 'dual');
    expect(duals.map((match) => match.text)).toEqual(wanted);
    expect(duals.every((match) => match.value === 2)).toBe(true);
    expect(findNumbers(text).some((match) => match.kind === 'dual')).toBe(false);
  });
});

describe('findNumbers: spans and options', () => {
  it('points into the text with marks and tatweel', () => {
    const text = 'وَخَمْسـَةٌ وعِشرُون';
    const [match] = findNumbers(text);
    expect(match?.text).toBe('خَمْسـَةٌ وعِشرُون');
    expect(text.slice(match?.start, match?.end)).toBe(match?.text);
    expect(match?.proclitics?.text).toBe('وَ');
  });

  it('gives the same for a text that has been scanned', () => {
    const text = 'قتل خمسة وعشرون عنصرا و27 آخرون';
    expect(findNumbersIn(scan(text))).toEqual(findNumbers(text));
  });

  it.each<[string, FindNumbersOptions, RegExp, ErrorConstructor]>([
    ['minScore above 1', { minScore: 2 }, /minScore.*2/, RangeError],
    ['minScore that is no number', { minScore: NaN }, /minScore.*NaN/, RangeError],
    ['minScore of the wrong type', { minScore: '1' as unknown as number }, /minScore/, TypeError],
    ['duals of the wrong type', { duals: 'yes' as unknown as boolean }, /duals.*yes/, TypeError],
    ['options that are no object', null as unknown as FindNumbersOptions, /options.*null/, TypeError],
  ])('refuses %s', (_, options, message, type) => {
    expect(() => findNumbers('خمسة', options)).toThrow(type);
    expect(() => findNumbers('خمسة', options)).toThrow(message);
  });
});
