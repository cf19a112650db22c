#!/usr/bin/env node
// Starts Quorate. Kept to syntax that every Node since 10 can read, so that an
// old one gets a plain sentence, or the newer Node that `npm ci` put beside us,
// and never a syntax error. The package.json in this folder makes it CommonJS.
"use strict";

var fs = require("fs");
var os = require("os");
var path = require("path");

var NEEDED = [22, 12];
var FAULT = 70;

/** Whether a Node of this version ("20.19.1") is older than Quorate needs. */
function tooOld(version) {
  var parts = version.split(".");
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}

/** The Node installed with the package's development tools, or undefined. */
function ownNode(root) {
  var places = [path.join("node", "bin", "node"), path.join("node", "bin", "node.exe"), path.join(".bin", "node")];
  for (var i = 0; i < places.length; i++) {
    var place = path.join(root, "node_modules", places[i]);
    if (fs.existsSync(place)) return place;
  }
  return undefined;
}

/** The exit code a shell gives a process: its own, or 128 and the signal's number. */
function exitCode(code, signal) {
  if (signal === null || signal === undefined) return code;
  var signals = os.constants.signals || os.constants;
  return 128 + (signals[signal] || 0);
}

function say(line) {
  process.exitCode = FAULT;
  process.stderr.write("quorate: " + line + "\n");
}

/** Runs the program under another Node, passing signals on and taking its exit code. */
function runUnder(node, program, args) {
  // Signals are listened for before the child exists, so that none is lost between.
  var child;
  ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"].forEach(function (signal) {
    try {
      process.on(signal, function () {
        if (child) child.kill(signal);
      });
    } catch {
      // This system has no such signal.
    }
  });
  child = require("child_process").spawn(node, [program].concat(args), { stdio: "inherit" });
  child.on("error", function (error) {
    say("the Node in " + node + " does not start (" + error.code + "). Run npm ci again, or install Node " + NEEDED.join(".") + " or newer.");
  });
  child.on("exit", function (code, signal) {
    process.exitCode = exitCode(code, signal);
  });
}

function start() {
  var root = path.dirname(__dirname);
  var program = path.join(root, "dist", "quorate.cjs");
  if (!fs.existsSync(program)) {
    say("the program has not been built. Run npm ci (or npm run build) in " + root + ".");
  } else if (!tooOld(process.versions.node)) {
    require(program);
  } else if (ownNode(root)) {
    runUnder(ownNode(root), program, process.argv.slice(2));
  } else {
    say("needs Node " + NEEDED.join(".") + " or newer; this is " + process.versions.node + ". Install a newer Node from https://nodejs.org.");
  }
}

if (require.main === module) start();
else module.exports = { tooOld: tooOld, ownNode: ownNode, exitCode: exitCode };
