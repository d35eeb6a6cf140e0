export { default as LevelBadge } from "./LevelBadge.vue";
export { default as LevelScale } from "./LevelScale.vue";
export { LEVELS, rankOf } from "./levels";
