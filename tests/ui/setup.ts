import { configure } from '@testing-library/preact';
import { quickLocks } from '../quick-locks';
import { standInsGo } from '../stand-ins-go';
import { locksHere } from './locks';

/** Only a guard against waiting for ever, as `testTimeout` is: tests share two cores with whatever else runs. */
configure({ asyncUtilTimeout: 10_000 });
quickLocks();
standInsGo();
locksHere();
