/** Nodes and weights of the 10-point Gauss–Legendre rule on [−1, 1] (half; it is symmetric). */
const NODES = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const WEIGHTS = [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];
const PANELS = 96;
/** Where f has fallen to e^−45 of its peak it no longer counts in double precision. */
const NEGLIGIBLE = 45;

export interface PatienceIntegrals {
  /** Natural logarithm of the greatest value of f; every integral below is divided by e^logPeak. */
  readonly logPeak: number;
  /** ∫ f */
  readonly all: number;
  /** ∫ H·f */
  readonly waited: number;
  /** ∫ e^(−θx) f */
  readonly answered: number;
  /** ∫ from 0 to `within` of e^(−θx) f */
  readonly answeredWithin: number;
}

/**
 * The integrals over x ≥ 0 of f(x) = exp(λH(x) − nx), H(x) = (1 − e^(−θx))/θ, in units of the handling time. log f is
 * concave, so f has one peak; only the stretch around it is integrated, in panels, split at `within`. That keeps every
 * case alike: many thousand agents, heavy overload, very long or very short patience.
 */
export function patienceIntegrals(queue: { readonly load: number; readonly agents: number; readonly theta: number; readonly within: number }): PatienceIntegrals {
  const { load, agents, theta, within } = queue;
  const waited = (x: number): number => -Math.expm1(-theta * x) / theta;
  const logF = (x: number): number => load * waited(x) - agents * x;
  const peak = load > agents ? Math.log(load / agents) / theta : 0;
  const logPeak = logF(peak);
  const counts = (x: number): boolean => logF(x) > logPeak - NEGLIGIBLE;

  let step = 1 / agents;
  while (counts(peak + step)) step *= 2;
  const right = edge(peak, peak + step, counts);
  const left = peak === 0 || counts(0) ? 0 : edge(peak, 0, counts);

  const split = Math.min(Math.max(within, left), right);
  const before = integrateGraded(left, split);
  const after = integrateGraded(split, right);
  return {
    logPeak,
    all: before.all + after.all,
    waited: before.waited + after.waited,
    answered: before.answered + after.answered,
    answeredWithin: before.answered,
  };

  /** e^(−θx) is gone after 40/θ, which may be far shorter than the stretch: its own part gets panels of its own. */
  function integrateGraded(from: number, to: number): { all: number; waited: number; answered: number } {
    const bend = 40 / theta;
    if (bend <= from || bend >= to) return integrate(from, to);
    const near = integrate(from, bend);
    const far = integrate(bend, to);
    return { all: near.all + far.all, waited: near.waited + far.waited, answered: near.answered + far.answered };
  }

  function integrate(from: number, to: number): { all: number; waited: number; answered: number } {
    const sums = { all: 0, waited: 0, answered: 0 };
    if (to <= from) return sums;
    const half = (to - from) / PANELS / 2;
    for (let panel = 0; panel < PANELS; panel++) {
      const middle = from + (2 * panel + 1) * half;
      for (const [index, node] of NODES.entries()) {
        const weight = (WEIGHTS[index] ?? 0) * half;
        for (const x of [middle - node * half, middle + node * half]) {
          const f = weight * Math.exp(logF(x) - logPeak);
          sums.all += f;
          sums.waited += f * waited(x);
          sums.answered += f * Math.exp(-theta * x);
        }
      }
    }
    return sums;
  }
}

/** The point between one that counts and one that does not, to a millionth of their distance. */
function edge(inside: number, outside: number, counts: (x: number) => boolean): number {
  let near = inside;
  let far = outside;
  for (let turn = 0; turn < 20; turn++) {
    const middle = (near + far) / 2;
    if (counts(middle)) near = middle;
    else far = middle;
  }
  return far;
}
