/**
 * The next whole number up, forgiving the noise of binary fractions: 14 ÷ 0.7 is 20 people, not 21. The forgiveness is
 * a billionth of the value, far below anything a person's time could be measured in.
 */
export function ceilForgiving(value: number): number {
  // Adding 0 turns the −0 that comes of rounding −1e-9 up into a plain 0.
  return Math.ceil(value - 1e-9 * Math.max(1, Math.abs(value))) + 0;
}
