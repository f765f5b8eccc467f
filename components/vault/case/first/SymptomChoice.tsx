import { SYMPTOMS, type SymptomId } from '@/lib/cases/triage/symptoms';

/** What is wrong with it, in the words people come with; one of them is always chosen, and its answer stands below. */
export function SymptomChoice({ chosen, onChoose }: { chosen: SymptomId; onChoose: (id: SymptomId) => void }) {
  const note = SYMPTOMS.find(({ id }) => id === chosen)?.note;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a group, not fields of a form */}
      <div class="symptoms" role="group" aria-label="它怎么了">
        {SYMPTOMS.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            class={id === 'hot' ? 'choice danger' : 'choice'}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            {text}
          </button>
        ))}
      </div>
      <p class="small quiet symptom-note">{note}</p>
    </>
  );
}
