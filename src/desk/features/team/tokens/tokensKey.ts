export const tokensKey = ['tokens']
