//! Only browsers without JavaScript modules run this file (`nomodule`): they cannot run the calculator, and get the
//! same remedies as after a failed start. Written in the JavaScript of 2009, which they do understand.
document.getElementById("load-failed-cause").appendChild(document.createTextNode(navigator.userAgent));
document.getElementById("load-failed").removeAttribute("hidden");
document.getElementById("loading").setAttribute("hidden", "");
