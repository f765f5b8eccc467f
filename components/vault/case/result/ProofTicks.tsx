import { PROOFS, type ProofId } from '@/lib/cases/content/proofs';
import { kindOf } from '@/lib/evidence/item';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';

/** What to have ready. What lies in the vault is ticked by itself; the rest by hand. */
export function ProofTicks({ inHand, ids }: { inHand: OpenCase; ids: readonly ProofId[] }) {
  const { record } = inHand;
  const store = useStoring();
  function tick(id: ProofId, on: boolean) {
    void store(() =>
      change(inHand, ({ ticked }) => ({ ticked: on ? [...ticked, id] : ticked.filter((other) => other !== id) })),
    );
  }
  return (
    <ul class="proofs">
      {ids.map((id) => {
        const { name, how } = PROOFS[id];
        const kept = isKept(id, inHand);
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={kept || record.ticked.includes(id)}
                disabled={kept}
                onChange={(event) => tick(id, event.currentTarget.checked)}
              />
              <span>
                {name}
                {kept && <span class="done small"> 已存</span>}
                <span class="quiet small how">{how}</span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

function isKept(id: ProofId, { evidence, situation, purchase, order }: OpenCase): boolean {
  if (id === 'signing') return situation.receivedSure;
  if (id === 'imei') return purchase.says.imei !== undefined;
  if (id === 'payment') return order.total !== undefined;
  if (id === 'extra-cover') return (purchase.says.extraCover?.length ?? 0) > 0;
  const kinds: readonly string[] = PROOFS[id].kinds ?? [];
  return evidence.some((item) => kinds.includes(kindOf(item)));
}
