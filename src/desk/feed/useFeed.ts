export function useFeed() {}
