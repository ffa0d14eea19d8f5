import { TLP, tlpReaches, type ReleasedTo, type ReportKind, type Tlp } from '#libs/domain';

export type Circle = ReleasedTo['whom'];

/** To whom each kind of document can go at all, the narrowest circle first. */
export const CIRCLES: Readonly<Record<ReportKind, readonly Circle[]>> = {
  national: ['region', 'nation', 'nations'],
  participation: ['region', 'nation', 'nations'],
  regional: ['nations', 'nation'],
  public: ['everybody', 'nations'],
};

const NARROWEST: Readonly<Record<Circle, Tlp>> = {
  everybody: 'TLP:CLEAR',
  nations: 'TLP:AMBER',
  region: 'TLP:AMBER+STRICT',
  nation: 'TLP:AMBER+STRICT',
};

/** The markings under which something can go to a circle, the narrowest first: a wider circle takes only wider ones. */
export const markingsFor = (circle: Circle): readonly Tlp[] =>
  TLP.filter((label) => tlpReaches(label, NARROWEST[circle])).reverse();
