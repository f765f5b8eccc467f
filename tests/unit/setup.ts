import 'fake-indexeddb/auto';
import { databasesGo } from '../databases-go';
import { quickLocks } from '../quick-locks';
import { standInsGo } from '../stand-ins-go';

databasesGo();
quickLocks();
standInsGo();
