import { BuildFailed } from '../diagnostics/failures.ts';

/** Publishing cannot go on; the message is Vietnamese, for the operator, and says what to do. */
export class PublishFailed extends BuildFailed {}
