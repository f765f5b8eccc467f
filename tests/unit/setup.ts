import 'fake-indexeddb/auto';
import { standInsGo } from '../stand-ins-go';

standInsGo();
