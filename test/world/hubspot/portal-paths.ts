/** The portal that the world plays. */
export const PORTAL = '47110815';

export const dealPath = (id: string): string => `/contacts/${PORTAL}/record/0-3/${id}`;
export const ticketPath = (id: string): string => `/contacts/${PORTAL}/record/0-5/${id}`;
export const companyPath = (id: string): string => `/contacts/${PORTAL}/record/0-2/${id}`;
export const listPath = `/contacts/${PORTAL}/objects/0-3/views/all/list`;
export const boardPath = `/contacts/${PORTAL}/objects/0-3/views/all/board`;
export const ticketsPath = `/contacts/${PORTAL}/objects/0-5/views/all/list`;
/** The Sales Workspace. */
export const workspacePath = `/prospecting/${PORTAL}/deals/all`;
