import '@/components/shared/theme.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SamplePage } from '@/components/sample/SamplePage';
import { wantedIn } from '@/components/shared/doors/sample-address';
import { takeSample } from '@/lib/samples/take-sample';

const app = document.getElementById('app');
const wanted = wantedIn(location.hash);
const take = wanted && ((ticked: readonly string[]) => takeSample(browser, wanted.tabId, wanted.page, ticked));
if (app) render(<SamplePage {...(take ? { take } : {})} />, app);
