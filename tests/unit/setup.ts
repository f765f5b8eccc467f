import 'fake-indexeddb/auto';
import { quickLocks } from '../quick-locks';
import { standInsGo } from '../stand-ins-go';

quickLocks();
standInsGo();
