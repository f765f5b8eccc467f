import { render } from 'preact';
import { outcomeOf } from '@/components/shared/live';
import { firstPhones } from '../../list/use-phones';
import { Popup } from '../../Popup';
import { typedIn } from '../typed-in';

/** Draws the whole popup once its phones are read, over what stands there already. */
export async function takeOver(app: HTMLElement): Promise<void> {
  const first = await outcomeOf(firstPhones);
  render(<Popup first={first} typed={typedIn(app)} />, app);
}
