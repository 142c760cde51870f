(function () {
  "use strict";
  var data = document.getElementById("answers");
  var grid = document.getElementById("grid");
  if (!data || !grid) {
    return;
  }
  var answers = JSON.parse(data.textContent);
  var slider = document.getElementById("slider");
  var date = document.getElementById("date");
  var tally = document.getElementById("tally");
  var detail = document.getElementById("detail");
  var earlier = document.getElementById("earlier");
  var later = document.getElementById("later");
  var first = Date.parse(slider.dataset.first + "T12:00:00Z") / 1000;
  var DAY = 86400;
  var cells = Array.from(grid.tBodies[0].rows).map(function (row) {
    return Array.from(row.querySelectorAll("button"));
  });
  var heads = Array.from(grid.tHead.rows[0].cells).slice(1).map(function (cell) {
    return cell.textContent;
  });
  var chosen = null;

  function text(index) {
    return answers.texts[index];
  }
  function name(row, column) {
    return grid.tBodies[0].rows[row].cells[0].textContent + ", " + heads[column];
  }
  function now() {
    return first + Number(slider.value) * DAY;
  }
  function isoDay(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }
  function indexAt(course, seconds) {
    var found = 0;
    for (var index = 1; index < course.length; index++) {
      if (course[index][0] <= seconds) {
        found = index;
      }
    }
    return found;
  }

  function show() {
    var seconds = now();
    var day = isoDay(seconds);
    var counts = {};
    date.value = day;
    slider.setAttribute("aria-valuetext", day);
    cells.forEach(function (row, r) {
      row.forEach(function (cell, c) {
        var course = answers.rows[r][c];
        var outcome = course[indexAt(course, seconds)][1];
        var words = answers.outcomes[outcome];
        counts[outcome] = (counts[outcome] || 0) + 1;
        cell.className = "cell " + outcome;
        cell.textContent = words[0];
        cell.setAttribute("aria-label", name(r, c) + ": " + words[1]);
      });
    });
    tally.textContent = "On " + day + ", at noon UTC: " + ["permit", "deny", "review", "not-applicable", "indeterminate"]
      .filter(function (outcome) { return counts[outcome]; })
      .map(function (outcome) { return answers.outcomes[outcome][1] + " " + counts[outcome]; })
      .join(", ") + ".";
    earlier.disabled = previous() === undefined;
    later.disabled = next() === undefined;
    var x = 720 * Number(slider.value) / Number(slider.max);
    document.querySelectorAll(".today").forEach(function (line) {
      line.setAttribute("d", "M" + x + " 0V20");
    });
    if (chosen) {
      tell(chosen[0], chosen[1]);
    }
  }

  function element(tag, content, styles) {
    var made = document.createElement(tag);
    if (content) {
      made.textContent = content;
    }
    if (styles) {
      made.className = styles;
    }
    return made;
  }

  function tell(row, column) {
    var course = answers.rows[row][column];
    var current = indexAt(course, now());
    var stretch = course[current];
    detail.replaceChildren();
    var title = element("h3", name(row, column) + ": ");
    title.append(element("span", answers.outcomes[stretch[1]][1], "say-" + stretch[1]));
    var list = element("dl");
    for (var at = 3; at < stretch.length; at += 3) {
      list.append(element("dt", text(stretch[at])));
      var said = element("dd");
      var policy = text(stretch[at + 2]);
      if (policy) {
        var anchor = answers.anchors[policy];
        var id = element("code", policy);
        if (anchor) {
          var link = element("a");
          link.href = "#" + anchor;
          link.append(id);
          said.append(link);
        } else {
          said.append(id);
        }
        said.append(text(stretch[at + 1]) ? ": " : "");
      }
      said.append(text(stretch[at + 1]));
      list.append(said);
    }
    detail.append(title, list);
    if (course.length > 1) {
      var steps = element("ol");
      course.forEach(function (each, index) {
        var same = index > 0 && course[index - 1][1] === each[1];
        var item = element("li", text(each[2]) + ": " + answers.outcomes[each[1]][1] + (same ? ", for other reasons" : ""), index === current ? "now" : "");
        if (index === current) {
          item.setAttribute("aria-current", "date");
        }
        steps.append(item);
      });
      detail.append(steps);
    }
  }

  function choose(row, column) {
    if (chosen) {
      cells[chosen[0]][chosen[1]].setAttribute("aria-pressed", "false");
    }
    chosen = [row, column];
    cells[row][column].setAttribute("aria-pressed", "true");
    tell(row, column);
  }

  function focus(row, column) {
    cells.forEach(function (each) {
      each.forEach(function (cell) {
        cell.tabIndex = -1;
      });
    });
    cells[row][column].tabIndex = 0;
    cells[row][column].focus();
  }

  function days(seconds) {
    return Math.ceil((seconds - first) / DAY);
  }
  function previous() {
    return answers.changes.map(days).filter(function (day) { return day < Number(slider.value); }).pop();
  }
  function next() {
    return answers.changes.map(days).filter(function (day) { return day > Number(slider.value); })[0];
  }
  function move(day) {
    if (day !== undefined) {
      slider.value = String(day);
      show();
    }
  }

  slider.addEventListener("input", show);
  date.addEventListener("change", function () {
    var seconds = Date.parse(date.value + "T12:00:00Z") / 1000;
    if (!Number.isNaN(seconds)) {
      move(Math.round((seconds - first) / DAY));
    }
  });
  earlier.addEventListener("click", function () { move(previous()); });
  later.addEventListener("click", function () { move(next()); });
  cells.forEach(function (row, r) {
    row.forEach(function (cell, c) {
      cell.setAttribute("aria-pressed", "false");
      cell.addEventListener("click", function () {
        focus(r, c);
        choose(r, c);
      });
      cell.addEventListener("keydown", function (event) {
        var to = {
          ArrowUp: [r - 1, c], ArrowDown: [r + 1, c], ArrowLeft: [r, c - 1], ArrowRight: [r, c + 1],
          Home: [r, 0], End: [r, row.length - 1], PageUp: [0, c], PageDown: [cells.length - 1, c]
        }[event.key];
        if (to && cells[to[0]] && cells[to[0]][to[1]]) {
          event.preventDefault();
          focus(to[0], to[1]);
          choose(to[0], to[1]);
        }
      });
    });
  });
  show();
}());
