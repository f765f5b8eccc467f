import type { Demand, Leaf } from '@/lib/cases/triage/problem';
import type { Result } from '@/lib/cases/triage/result';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';

const WORDS: Partial<Record<Demand, string>> = { return: '退', exchange: '换', repair: '修' };

/** Where the law leaves the choice to the buyer, it can be made, and made anew: texts and steps follow. */
export function Wanted({ inHand, leaf, demand }: { inHand: OpenCase; leaf: Leaf } & Pick<Result, 'demand'>) {
  const store = useStoring();
  if (!leaf.instead) return null;
  return (
    <fieldset class="wanted">
      <legend class="small quiet">我要</legend>
      {[leaf.demand, ...leaf.instead].map((one) => (
        <label key={one} class="tick">
          <input
            type="radio"
            name="wants"
            checked={one === demand}
            onChange={() =>
              void store(() => change(inHand, ({ answers }) => ({ answers: { ...answers, wants: one } })))
            }
          />
          {WORDS[one]}
        </label>
      ))}
    </fieldset>
  );
}
