import { NumeralClass } from './classes';

/** What the group of words below a thousand that is being read ends in. */
export enum State {
  Start,
  /** 1 to 9, alone: ثلاثة. */
  Unit,
  /** عشرة alone. */
  Ten,
  /** Eleven to nineteen. */
  Teen,
  /** Twenty to ninety, with or without a unit. */
  Tens,
  /** 100 to 900. */
  Hundred,
  /** A hundred and a unit: مئة وخمسة, to which عشر or وعشرون may come. */
  HundredUnit,
  /** A hundred with all it can have below. */
  Full,
  /** Right after a scale: خمسة آلاف. */
  Scale,
  /** Digits: 27, which take a scale. */
  Digits,
}

/** What a word does to the number. */
export enum Action {
  /** The word cannot continue the number. */
  Stop,
  /** The group is this word. */
  Set,
  /** The word adds to the group. */
  Add,
  /** A unit and عشر: ten is added to the unit. */
  Teen,
  /** A unit and مئة: the unit becomes hundreds. */
  Hundred,
  /** The group is multiplied by the scale and closed. */
  Scale,
  /** The closed group before is multiplied by the scale once more: مئة ألف مليون. */
  Stack,
  /** As many of the scale as the word says: ألفان, خمستلاف. */
  Dual,
  /** مئة ومليون is 101 million, مئتان وألفان 202 thousand: one or two more of the scale. */
  More,
  /** Zero. */
  Zero,
}

/** How a word follows the word before it. */
export enum Join {
  Direct,
  And,
}

/**
 * The grammar of cardinals: state, join, class of the next word, action, next state. `+` is a join by و, `_` none. Units
 * come before tens with و (خمسة وعشرون), before عشر and مئة without; hundreds take the rest with و, in the spoken
 * language also without; scales multiply the group before them, and a group after a scale begins anew.
 */
const RULES = `
Start       _ Zero        Zero    Start
Start       _ Unit        Set     Unit
Start       _ Ten         Set     Ten
Start       _ Teen        Set     Teen
Start       _ Tens        Set     Tens
Start       _ Hundred     Set     Hundred
Start       _ Hundreds    Set     Hundred
Start       _ Scale       Scale   Scale
Start       _ DualScale   Dual    Scale
Start       _ Thousands   Dual    Scale
Start       _ Digits      Set     Digits
Unit        _ Ten         Teen    Teen
Unit        _ Hundred     Hundred Hundred
Unit        _ PluralScale Scale   Scale
Unit        _ Scale       Scale   Scale
Unit        + Tens        Add     Tens
Ten         _ PluralScale Scale   Scale
Ten         _ Scale       Scale   Scale
Teen        _ PluralScale Scale   Scale
Teen        _ Scale       Scale   Scale
Tens        _ Hundred     Hundred Hundred
Tens        _ PluralScale Scale   Scale
Tens        _ Scale       Scale   Scale
Hundred     _ Unit        Add     HundredUnit
Hundred     _ Ten         Add     Full
Hundred     _ Teen        Add     Full
Hundred     _ Tens        Add     Full
Hundred     _ PluralScale Scale   Scale
Hundred     _ Scale       Scale   Scale
Hundred     + Unit        Add     HundredUnit
Hundred     + Ten         Add     Full
Hundred     + Teen        Add     Full
Hundred     + Tens        Add     Full
Hundred     + Digits      Add     Full
Hundred     + Scale       More    Scale
Hundred     + DualScale   More    Scale
HundredUnit _ Ten         Teen    Full
HundredUnit _ PluralScale Scale   Scale
HundredUnit _ Scale       Scale   Scale
HundredUnit + Tens        Add     Full
Full        _ PluralScale Scale   Scale
Full        _ Scale       Scale   Scale
Digits      _ Hundred     Hundred Hundred
Digits      _ PluralScale Scale   Scale
Digits      _ Scale       Scale   Scale
Scale       _ PluralScale Stack   Scale
Scale       _ Scale       Stack   Scale
Scale       _ Unit        Set     Unit
Scale       _ Ten         Set     Ten
Scale       _ Teen        Set     Teen
Scale       _ Tens        Set     Tens
Scale       _ Hundred     Set     Hundred
Scale       _ Hundreds    Set     Hundred
Scale       _ DualScale   Dual    Scale
Scale       _ Thousands   Dual    Scale
Scale       + Unit        Set     Unit
Scale       + Ten         Set     Ten
Scale       + Teen        Set     Teen
Scale       + Tens        Set     Tens
Scale       + Hundred     Set     Hundred
Scale       + Hundreds    Set     Hundred
Scale       + Scale       Scale   Scale
Scale       + DualScale   Dual    Scale
Scale       + Thousands   Dual    Scale
Scale       + Digits      Set     Digits
`;

const CLASS_COUNT = NumeralClass.Digits + 1;

function compile(rules: string): Uint8Array {
  const table = new Uint8Array((State.Digits + 1) * 2 * CLASS_COUNT);
  for (const rule of rules.trim().split('\n')) {
    const [state, join, numeralClass, action, next] = rule.split(/ +/) as [
      keyof typeof State,
      string,
      keyof typeof NumeralClass,
      keyof typeof Action,
      keyof typeof State,
    ];
    const index =
      (State[state] * 2 + (join === '+' ? Join.And : Join.Direct)) * CLASS_COUNT + NumeralClass[numeralClass];
    table[index] = (Action[action] << 4) | State[next];
  }
  return table;
}

const TABLE: Uint8Array = /* #__PURE__ */ compile(RULES);

/** What a word does in a state: `action << 4 | next state`, 0 when the number ends before it. */
export function transition(state: State, join: Join, numeralClass: NumeralClass): number {
  return TABLE[(state * 2 + join) * CLASS_COUNT + numeralClass] as number;
}
