import { textOfUnits } from '../../core';

/** Collects romanized text in one growing buffer. */
export class RomanWriter {
  private units: Uint16Array;
  private length = 0;
  private capitalize = false;

  constructor(capacity: number) {
    this.units = new Uint16Array(Math.max(16, capacity));
  }

  /** The next cased letter is written as a capital. */
  capitalizeNext(): void {
    this.capitalize = true;
  }

  /** Leaves the next letter as it is, when the word had none to capitalize. */
  endWord(): void {
    this.capitalize = false;
  }

  /** The last unit written; 0 at the start. */
  get last(): number {
    return this.length === 0 ? 0 : (this.units[this.length - 1] as number);
  }

  unit(unit: number): void {
    if (this.length === this.units.length) {
      const grown = new Uint16Array(this.units.length * 2);
      grown.set(this.units);
      this.units = grown;
    }
    this.units[this.length++] = this.capitalize ? this.capital(unit) : unit;
  }

  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.unit(text.charCodeAt(i));
  }

  finish(): string {
    return textOfUnits(this.units, this.length);
  }

  private capital(unit: number): number {
    const upper = String.fromCharCode(unit).toUpperCase().charCodeAt(0);
    if (upper !== unit) this.capitalize = false;
    return upper;
  }
}
