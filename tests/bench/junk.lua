-- What nobody's cache can answer: another address each time, of every kind that there is.
math.randomseed(os.time())
local hex = "0123456789abcdef"

local function word(length)
  local letters = {}
  for i = 1, length do
    local n = math.random(16)
    letters[i] = hex:sub(n, n)
  end
  return table.concat(letters)
end

local kinds = {
  function() return "/" .. word(12) .. "/" end,
  function() return "/live/" .. word(8) .. "/" end,
  function() return "/live/bench/?" .. word(8) .. "=" .. word(8) end,
  function() return "/live/bench/since/" .. math.random(999999) .. "/" end,
  function() return "/live/bench/before/" .. math.random(999999) .. "/" end,
  function() return "/live/bench/between/1/" .. math.random(999999) .. "/" end,
  function() return "/live/bench/updates/" .. math.random(999999) .. "/" end,
  function() return "/media/" .. word(32) .. "/640.jpg" end,
  function() return "/desk/" .. word(8) .. "/" end,
}

function request()
  return wrk.format("GET", kinds[math.random(#kinds)]())
end
