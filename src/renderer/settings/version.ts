/** The app's version, as package.json has it. */
import { version } from '../../../package.json';

/** As in `1.2.3`. */
export const appVersion: string = version;
