/** An offer as one short text, as it is stored for each article. */
import { type NameKind, nameKinds } from './model';
import { type NameOffer, type OfferSign, offerSigns } from './offers';

/** Returns the offer as a text: a digit for its kind, one for its sign, then its name and its office. */
export function packOffer({ kind, sign, name, office }: NameOffer): string {
  return `${nameKinds.indexOf(kind)}${offerSigns.indexOf(sign)}${name}\n${office}`;
}

/** Returns the offer of a text made by `packOffer`. */
export function unpackOffer(packed: string): NameOffer {
  const [name = '', office = ''] = packed.slice(2).split('\n');
  const kind: NameKind = nameKinds[Number(packed[0])] ?? 'person';
  const sign: OfferSign = offerSigns[Number(packed[1])] ?? 'ending';
  return { kind, sign, name, office };
}
