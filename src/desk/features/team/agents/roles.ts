export const roles = ['agent', 'lead', 'owner'] as const
