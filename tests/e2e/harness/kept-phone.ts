import type { Session } from './session.ts';

/** The order of the mall that most tests of one phone go by: of JD's own shop, come and signed for. */
export const KEPT_ORDER = '3512079655120417';

/** Opens that order's page, as a buyer does. @returns the id of its phone, once it is kept and its picture is drawn */
export async function keepPhone(session: Session): Promise<string> {
  await session.open(`https://details.jd.com/normal/item.action?orderid=${KEPT_ORDER}`);
  const { purchases } = await session.vault.until(
    ({ purchases: rows, pictureJobs, evidence }) => rows.length > 0 && evidence.length > 0 && pictureJobs.length === 0,
    'the phone and its picture',
  );
  return purchases[0]?.id ?? '';
}
