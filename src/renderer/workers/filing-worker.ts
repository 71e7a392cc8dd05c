/** The filing worker: files articles in the search index, apart from the search worker, which then never waits for it. */
import { BroadsheetDatabase, newestVersion } from '../db/database';
import { libraryName } from '../db/library-name';
import { SearchFiler } from './search-filer';

// The index can be made anew at any time: its commits need not be on the disk before the next begins.
const filer = new SearchFiler(new BroadsheetDatabase(libraryName(), newestVersion, 'relaxed'));
// The window is told by the worker's error event.
filer.run().catch(reportError);
