import type { BusinessProfile } from '@bandi/organisation';
import type { Catalogue } from '../catalogue-type.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { readProfile } from '../profile-file.ts';

/** The built-in catalogue, which must be sound. */
export function builtInCatalogue(): Catalogue {
  const read = loadCatalogue();
  if (!read.ok) throw new Error(read.problems.map((problem) => `${problem.file}:${problem.line} ${problem.text.en}`).join('\n'));
  return read.value;
}

export function profileOf(text: string, catalogue: Catalogue): BusinessProfile {
  const read = readProfile('profile.yaml', text, catalogue);
  if (!read.ok) throw new Error(read.problems.map((problem) => `${problem.line}: ${problem.text.en}`).join('\n'));
  return read.value;
}

/** A growing shop of a dozen people that everybody knows by heart. */
export const growingShop = `name: 青禾女装旗舰店
category: apparel
channels:
  - { platform: tmall, orders_per_day: 180, average_order_value: 140, consultations_per_day: 240, ad_spend_per_month: 80000 }
products: { skus: 300, new_per_month: 36, lines_per_order: 1.3 }
returns: { rate: 0.27 }
peaks: [ { name: 双11, from: 2027-10-20, to: 2027-11-12, multiple: 5 } ]
`;
