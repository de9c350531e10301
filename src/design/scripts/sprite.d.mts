export function buildSprite(): string
