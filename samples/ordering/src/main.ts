import { compose } from './composition-root.js';
import { registry } from './hearken.gen.js';
import { readDiary } from './report/diary.js';
import { relive } from './report/relive.js';
import { report } from './report/report.js';
import { Trace } from './report/trace.js';

const trace = new Trace();
const failures: string[] = [];
const logger = { error: (_fields: object, message: string) => void failures.push(message) };

const shop = compose({ registry: trace.of(registry), logger });
const diary = readDiary(new URL('../data/november.json', import.meta.url));
const story = await relive({ shop, diary }, trace);
console.log(report({ shop, story, failures }));
