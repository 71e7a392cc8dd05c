/** Every renderer test gets an IndexedDB of its own process; databases are deleted by the tests that open them. */
import 'fake-indexeddb/auto';
