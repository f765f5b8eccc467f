import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklist, type Stage } from '@/lib/evidence/checklist';
import { EvidenceKind } from '@/lib/model/evidence';

const NOTHING = { kinds: [], hasImei: false, hasInvoice: false, repairs: 0 };
const missing = (stage: Stage, kept = {}) =>
  checklist(stage, { ...NOTHING, ...kept }).flatMap(({ wanted, done }) => (done ? [] : wanted.id));

describe('what is worth having of a phone', () => {
  it('grows with what has happened to it', () => {
    expect(missing('bought')).toEqual(['order', 'box']);
    expect(missing('in-use')).toEqual(['order', 'box', 'invoice']);
    expect(missing('fault')).toEqual(['order', 'box', 'invoice', 'fault', 'talk']);
    expect(missing('dispute')).toEqual(['order', 'box', 'invoice', 'fault', 'talk', 'inspection']);
  });

  it('asks for the sheet only where there was a repair', () => {
    expect(missing('fault', { repairs: 1 })).toContain('repair');
    expect(missing('fault', { repairs: 1, kinds: ['repair-sheet'] })).not.toContain('repair');
  });

  it('takes one photo for the box, and a second or a film for the fault', () => {
    expect(missing('fault', { kinds: ['photo'] })).toContain('fault');
    expect(missing('fault', { kinds: ['photo', 'photo'] })).not.toContain('fault');
    expect(missing('fault', { kinds: ['video'] })).not.toContain('fault');
  });

  it('is never less complete for having more', () => {
    const kinds = fc.array(fc.constantFrom(...EvidenceKind.options), { maxLength: 8 });
    const stage = fc.constantFrom<Stage>('bought', 'in-use', 'fault', 'dispute');
    fc.assert(
      fc.property(kinds, kinds, stage, fc.nat(2), (some, more, at, repairs) => {
        const before = missing(at, { kinds: some, repairs });
        expect(before).toEqual(expect.arrayContaining(missing(at, { kinds: [...some, ...more], repairs })));
      }),
    );
  });
});
