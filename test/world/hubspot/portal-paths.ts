/** The portal that the world plays. */
export const PORTAL = '47110815';

export const dealPath = (id: string): string => `/contacts/${PORTAL}/record/0-3/${id}`;
export const companyPath = (id: string): string => `/contacts/${PORTAL}/record/0-2/${id}`;
export const listPath = `/contacts/${PORTAL}/objects/0-3/views/all/list`;
export const boardPath = `/contacts/${PORTAL}/objects/0-3/views/all/board`;
