/**
 * Each step is one script: atomic, one round trip, and on the server's own clock. Times are written with `%.0f`, because
 * Lua would write 1764057600000 as 1.7640576e+12.
 */
const NOW = `local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function text(number) return string.format('%.0f', number) end
`;

/** Whether the record may still change: not settled, or settled as unsure. `ARGV[1]` is the owner. */
const IF_OPEN = `local held = redis.call('HMGET', KEYS[1], 'owner', 'outcome')
if held[1] ~= ARGV[1] or (held[2] and held[2] ~= 'unsure') then return 0 end
`;

/** `ARGV`: owner, v, fingerprint, slug, lease, retention. Replies [1], or [0, now, field, value …] of the record. */
export const CLAIM = `${NOW}local record = redis.call('HGETALL', KEYS[1])
if #record == 0 then
  redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'v', ARGV[2], 'fingerprint', ARGV[3], 'slug', ARGV[4],
    'started_at', text(now), 'lease_until', text(now + ARGV[5]))
  redis.call('PEXPIRE', KEYS[1], ARGV[6])
  return {'1'}
end
local held = redis.call('HMGET', KEYS[1], 'owner', 'settled_at')
if held[1] == ARGV[1] and not held[2] then return {'1'} end
return {'0', text(now), unpack(record)}`;

/** `ARGV`: owner, outcome, size, retention, result in base64 if it is kept. */
export const SETTLE = `${NOW}${IF_OPEN}redis.call('HDEL', KEYS[1], 'result')
redis.call('HSET', KEYS[1], 'settled_at', text(now), 'outcome', ARGV[2], 'result_bytes', ARGV[3])
if ARGV[5] then redis.call('HSET', KEYS[1], 'result', ARGV[5]) end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1`;

/** `ARGV`: owner. */
export const RELEASE = `${IF_OPEN}return redis.call('DEL', KEYS[1])`;

/** Replies [now, field, value …]; only [now] if there is no record. */
export const READ = `${NOW}return {text(now), unpack(redis.call('HGETALL', KEYS[1]))}`;

/** `ARGV`: age. */
export const PRUNE = `${NOW}local times = redis.call('HMGET', KEYS[1], 'started_at', 'settled_at', 'lease_until')
if not times[1] or tonumber(times[2] or times[1]) >= now - ARGV[1] or tonumber(times[3]) > now then return 0 end
return redis.call('DEL', KEYS[1])`;
