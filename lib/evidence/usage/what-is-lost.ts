import type { EvidenceRecord } from '../../model/evidence';

/** Sums of what else is kept and not in the bin. */
export interface StillKept {
  /** Of every item. */
  sums: ReadonlySet<string>;
  /** Of the items that something here was made from. */
  madeFrom: ReadonlySet<string>;
}

/** What the buyer loses with an item: an original is lost for good, a drawing can be looked at in what it was drawn from. */
export function whatIsLost({ method, derivedFrom, sha256 }: EvidenceRecord, kept: StillKept): string {
  const source = derivedFrom !== undefined && kept.sums.has(derivedFrom);
  switch (method) {
    case 'rendered':
      return source ? '网页内容副本还在，同样的内容从副本看得到。' : '这张画面没有副本了，删掉就看不到了。';
    case 'serialised':
      return kept.madeFrom.has(sha256)
        ? '画面还在；以后识别改进了，不能从副本再读一遍。'
        : '画面还没画成，这是那一页唯一的留底。';
    case 'masked':
      return source ? '原件还在，可以再做一份。' : '原件不在了，这份是唯一的。';
    case 'photographed':
      return source ? '原件还在，可以再做一份。' : '当时屏幕的照片，不能再拍一次。';
    case 'added-by-hand':
      return source ? '原件还在，可以再做一份。' : '这是原件。别处没有另存的，先存一份到电脑。';
  }
}
