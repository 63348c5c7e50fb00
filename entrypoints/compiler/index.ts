/** A worker that the panel starts to read, compile and compare what is added, so that the panel stays awake. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveJobs, type WorkerScope } from '../../lib/compiler';

export default defineUnlistedScript(() => serveJobs(self as unknown as WorkerScope));
