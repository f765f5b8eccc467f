import type { OpenCase } from '../case-in-hand';

export function EvidencePage({ inHand: _inHand }: { inHand: OpenCase }) {
  return null;
}
