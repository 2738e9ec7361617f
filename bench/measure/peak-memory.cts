import fs = require('node:fs');
import threads = require('node:worker_threads');

// Required into a measured Node process: tells its parent the peak of its resident memory, in
// kilobytes, over the pipe that the parent opened as the fourth one. The
// process's other threads require it too, and count in its peak.
if (threads.isMainThread) {
  process.on('exit', () => {
    fs.writeSync(3, String(process.resourceUsage().maxRSS));
  });
}
