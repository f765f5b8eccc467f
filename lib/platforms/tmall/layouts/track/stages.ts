import type { CivilDate } from '../../../../model/dates';
import { asText, at, balanced, list, parseJson } from '../../../page/json';
import { clean, present } from '../../../page/text';
import type { ParcelEvent } from '../../../parcels/parcel';
import { momentOn } from '../../../parcels/times';

const MARK = '__ICE_SUSPENSE_LOADER__';
const VALUE = /__ICE_SUSPENSE_LOADER__['"]?\]\s*\[['"]undefined['"]\]\s*=\s*(?=\{)/;
const MAX = 2_000_000;

/**
 * The stages that the server wrote into the phone's page, newest first: `multiStage[{title, subtitle, labelDesc}]`. The last
 * one, 送至…, has no time and is the receiver: what has no time is dropped here.
 */
export function stagesIn(document: Document, today: CivilDate | undefined): ParcelEvent[] {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const start = text.includes(MARK) ? VALUE.exec(text) : null;
    if (!start) continue;
    // What follows the object (`}();`) is no JSON: the braces are counted.
    const body = balanced(text, start.index + start[0].length, MAX);
    const data = at(body === undefined ? undefined : parseJson(body), 'result', 'data');
    const stages = list(
      at(data, 'newLogistics', 'fields', 'multiStage') ?? at(data, 'logisticsDetailH5', 'fields', 'multiStage'),
    );
    return stages.slice(0, 200).flatMap((stage) => eventOf(stage, today) ?? []);
  }
  return [];
}

function eventOf(stage: unknown, today: CivilDate | undefined): ParcelEvent | undefined {
  const moment = momentOn(asText(at(stage, 'subtitle')) ?? '', today);
  if (moment === undefined) return undefined;
  const rich = list(at(stage, 'labelDesc', 'richContent')).map((part) => asText(at(part, 'text')) ?? '');
  const said = asText(at(stage, 'labelDesc', 'text')) ?? rich.join('');
  return { words: clean(`${asText(at(stage, 'title')) ?? ''} ${said}`, 400), ...present({ at: moment }) };
}
