import type { ErrorCode } from '../../lib/messages/protocol.ts';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What went wrong and what to do next, in the person's language. */
export const errorText = (code: ErrorCode): string => t(`error_${code}`);

/** Why a tracker's fields could not be read and what to do next. */
export const faultText = (code: FaultCode): string => t(`fault_${code}`);
