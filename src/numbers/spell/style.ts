/** Where the fathatan of ألفًا is written; `none` writes ألفا and ثمان. */
export type TanweenStyle = 'before-alef' | 'after-alef' | 'none';

/** How the words of a number are written, apart from their grammar. */
export interface Style {
  readonly tashkeel: boolean;
  readonly tanween: TanweenStyle;
  readonly hundredSpelling: 'مئة' | 'مائة';
  readonly splitHundreds: boolean;
  readonly billion: 'مليار' | 'بليون';
  /** The member of ثلاثة آلاف that bears the article. */
  readonly article: 'first' | 'last';
}
